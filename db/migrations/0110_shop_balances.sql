-- What stands on a shop's own accounts, without summing all its lines: `account_balance` holds just that (rule L11), and the table as
-- a whole is nobody's of the application. The wall is that of the lines themselves.
create function shop_balances() returns table (account text, balance bigint) language sql stable security definer
set search_path = public, pg_temp as $$
  select b.account, b.balance from account_balance b
  where haat_kind() = 'vendor' and haat_member_role() in ('owner', 'manager', 'accountant') and b.account = any (statement_accounts(haat_vendor()))
$$;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
alter function shop_balances() owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
revoke all on function shop_balances() from public;
--> statement-breakpoint
grant execute on function shop_balances() to haat_app;
