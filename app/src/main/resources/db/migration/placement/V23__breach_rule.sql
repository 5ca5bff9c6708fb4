-- Under which signed rule a place must deliver: version and sentence as they were; null where the office switched it on.
alter table placement.breach add column rule jsonb;
