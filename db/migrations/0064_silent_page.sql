-- On the pages of some wallets the payer is debited unheard. Since when such a wallet owes its answer; null: it last stated
-- that nothing was paid.
alter table payment_attempt add column unsure_since timestamp with time zone;
--> statement-breakpoint
do $$
declare
  v_old constant text := '''startedAt'', a.created_at)';
  v_source text := pg_get_functiondef('order_document(text)'::regprocedure);
begin
  if strpos(v_source, v_old) = 0 then
    raise exception 'order_document no longer has: %', v_old;
  end if;
  execute replace(v_source, v_old, '''startedAt'', a.created_at, ''isUnsure'', a.state = ''initiated'' and a.unsure_since is not null)');
end $$;
