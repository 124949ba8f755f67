-- A narrow look summed every account that somebody had touched over its whole life, so that it cost the more the older the books
-- were. Now what a whole look has summed is kept, and a narrow one adds what has been posted since: `db/ledger-looks.md`.
--> statement-breakpoint
-- Who posted it: what had been posted when a snapshot was taken is told by this, and neither by the id nor by the time, for either
-- may lie before a snapshot that could not see it yet. What was posted before this migration is older than any snapshot.
alter table journal add column made_xid xid8 not null default '0';
--> statement-breakpoint
alter table journal alter column made_xid set default pg_current_xact_id();
--> statement-breakpoint
create index journal_made_xid on journal (made_xid);
--> statement-breakpoint
-- A row counts only where it was written: one that was brought from another server, whose transactions are counted otherwise, is
-- not of the transaction that it names.
create table ledger_checkpoint (
  account text primary key,
  balance bigint not null,
  made_xid xid8 not null default pg_current_xact_id()
);
--> statement-breakpoint
grant select on ledger_checkpoint to haat_read;
--> statement-breakpoint
grant select, insert, update on ledger_checkpoint to haat_job;
--> statement-breakpoint
alter table ledger_look add column seen pg_snapshot, add column checked pg_snapshot;
--> statement-breakpoint
-- Every account of many lines as of now; the short ones are summed as quickly as they are looked up. The lock comes first, so that
-- of two workers the later snapshot is kept; sums and snapshot are of one statement, so that no line is in both or in neither.
create function keep_checkpoint() returns void language plpgsql set search_path = public, pg_temp as $$
begin
  perform from ledger_look where id = 1 for update;
  with young as materialized (
    select id from journal where made_xid >= pg_snapshot_xmin(pg_current_snapshot())
       and not pg_visible_in_snapshot(made_xid, pg_current_snapshot())
  ), kept as (
    insert into ledger_checkpoint as c (account, balance)
    select account, sum(case side when 'D' then amount else -amount end) from journal_line l
     where not exists (select from young y where y.id = l.journal_id) group by account having count(*) > 100
    on conflict (account) do update set balance = excluded.balance, made_xid = excluded.made_xid
  )
  update ledger_look set checked = pg_current_snapshot() where id = 1;
end $$;
--> statement-breakpoint
revoke all on function keep_checkpoint() from public;
--> statement-breakpoint
grant execute on function keep_checkpoint() to haat_job;
--> statement-breakpoint
-- A journal's lines are of its own transaction: one that came later would belong to a journal that has been counted already.
do $patch$
declare
  v_def text := pg_get_functiondef('journal_balanced()'::regprocedure);
  v_was text := $a$  return null;
end $a$;
begin
  if strpos(v_def, v_was) = 0 then
    raise exception 'journal_balanced no longer ends with: %', v_was;
  end if;
  execute replace(v_def, v_was, $b$  select f.journal_id into v_journal from fresh f join journal j on j.id = f.journal_id
   where j.made_xid <> pg_current_xact_id() limit 1;
  if found then
    raise exception 'journal % was posted before', v_journal using errcode = 'HAAT3';
  end if;
  return null;
end $b$);
end $patch$;
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text := pg_get_functiondef('ledger_rules(timestamp with time zone)'::regprocedure);
  v_view text := pg_get_viewdef('ledger_check'::regclass);
begin
  foreach v_change slice 1 in array array[
    ['ledger_rules(p_since timestamp with time zone)', 'ledger_rules(p_since timestamp with time zone, p_by_checkpoint boolean default true)'],
    [' SET search_path TO ''public'', ''pg_temp''
', ' SET search_path TO ''public'', ''pg_temp''
 SET plan_cache_mode TO ''force_custom_plan''
'],
    ['  v_variants text[];
', '  v_variants text[];
  v_look ledger_look;
  v_counted text[];
  v_added bigint[];
'],
    ['v_journals := array(select id from journal where created_at >= p_since);', 'v_journals := array(select id from journal where created_at >= p_since
      union select id from journal where made_xid >= pg_snapshot_xmin(v_look.seen) and not pg_visible_in_snapshot(made_xid, v_look.seen));'],
    ['begin
  if p_since', 'begin
  select * into v_look from ledger_look;
  if p_by_checkpoint and v_look.checked is not null then
    v_added := array(select id from journal where made_xid >= pg_snapshot_xmin(v_look.checked) and not pg_visible_in_snapshot(made_xid, v_look.checked));
  end if;
  if p_since'],
    ['  end if;
  -- Planned', '    if v_added is not null then
      v_counted := array(select account from ledger_checkpoint c where account = any (v_accounts) and c.xmin = c.made_xid::xid);
    end if;
  end if;
  -- Planned'],
    ['union all
select ''L8'', ', 'union all
select ''L7'', c.account, ''counted as '' || c.balance || '', the same lines are '' || coalesce(s.balance, 0) - coalesce(y.sum, 0)
  from ledger_checkpoint c left join sums s on s.account = c.account
  left join (select account, sum(case side when ''D'' then amount else -amount end) from journal_line where $1 and journal_id = any ($7) group by account) y on y.account = c.account
 where $1 and $7 is not null and c.xmin = c.made_xid::xid and c.balance <> coalesce(s.balance, 0) - coalesce(y.sum, 0)
union all
select ''L8'', '],
    ['  select account, sum(case side when ''D'' then amount else -amount end) as balance from journal_line
   where $1 or account = any ($4) group by account
', '  select account, sum(minor) as balance from (
    select account, case side when ''D'' then amount else -amount end from journal_line where $1 or account = any ($8)
    union all select account, balance from ledger_checkpoint where account = any ($6)
    union all select account, case side when ''D'' then amount else -amount end from journal_line
      where journal_id = any ($7) and account = any ($6)) l(account, minor) group by account
'],
    ['$query$ using p_since is null, v_journals, v_orders, v_accounts, v_variants;',
     '$query$ using p_since is null, v_journals, v_orders, v_accounts, v_variants, v_counted, v_added,
    array(select unnest(v_accounts) except select unnest(v_counted));']
  ] loop
    if strpos(v_source, v_change[1]) = 0 then
      raise exception 'ledger_rules no longer has: %', v_change[1];
    end if;
    v_source := replace(v_source, v_change[1], v_change[2]);
  end loop;
  drop view ledger_check;
  drop function ledger_rules(timestamp with time zone);
  execute v_source;
  execute 'create view ledger_check as ' || v_view;
end $patch$;
--> statement-breakpoint
revoke all on function ledger_rules(timestamp with time zone, boolean) from public;
--> statement-breakpoint
grant execute on function ledger_rules(timestamp with time zone, boolean) to haat_app, haat_job, haat_read;
--> statement-breakpoint
grant select on ledger_check to haat_app, haat_job, haat_read;
