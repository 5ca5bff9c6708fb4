-- About how many open offers the receiver waits for a word of those who made them.
alter table request.request add column awaiting_desk int not null default 0;
