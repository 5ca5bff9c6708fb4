-- Of what the numbers of a study were made: the version of the program and the fingerprint of the assumptions when it
-- began. Not known of studies from before.
alter table scenario.study
    add column version text,
    add column assumptions text;
