-- Support has two levels: the first reads, the second acts. Whoever was support could act, and still can.
alter table user_role drop constraint user_role_name;
--> statement-breakpoint
update user_role set role = 'support_2' where role = 'support';
--> statement-breakpoint
alter table user_role add constraint user_role_name check (role in ('support_1','support_2','finance','admin'));
--> statement-breakpoint
create or replace function haat_is_staff() returns boolean language sql stable as $$
  select coalesce(haat_kind() in ('support_1','support_2','finance','admin'), false)
$$;
