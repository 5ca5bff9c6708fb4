-- What somebody asks, as the simulator names it: with the seed it draws the same person again. Written by DemoLife.
alter table demo.played add column question text not null default 'CITIZEN';
alter table demo.played alter column question drop default;
