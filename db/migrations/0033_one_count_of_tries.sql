-- Tries of an app's codes and of recovery codes stand beside those of passwords: one table, one rule.
drop table factor_try;
--> statement-breakpoint
alter table password_try drop constraint password_try_key,
  add constraint password_try_key check (key ~ '^(mail|place|link|person|totp|recovery):[0-9a-z_]{16,80}$');
