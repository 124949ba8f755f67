-- A repetition of more than 255 is none to Postgres: the length is counted beside the form.
alter table passkey drop constraint passkey_id,
  add constraint passkey_id check (credential_id ~ '^[A-Za-z0-9_-]+$' and char_length(credential_id) between 16 and 1400);
