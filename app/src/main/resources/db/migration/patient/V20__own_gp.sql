-- A GP practice asks for its own patients, to be told what happened to them.
create index patient_gp on patient.patient (gp_organisation) where gp_organisation is not null;
