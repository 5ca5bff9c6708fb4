-- Keys of assumptions that a study varies, one at a time low and high; none when it compares scenarios.
-- Its runs are numbered over all variants, so a study of one scenario and k assumptions has 1 + 2k.
alter table scenario.study add column varied text[] not null default '{}';
