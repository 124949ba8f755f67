-- A narrow look summed every movement and every reservation that a variant ever had (R3, R6), so that it cost the more the more
-- of it had been sold. As with the ledger (0100), what a whole look has summed is kept, and a narrow one adds what moved since.
-- Who wrote it: before or after a snapshot is told by this alone. What is older than this migration is older than any snapshot.
alter table stock_movement add column made_xid xid8 not null default '0';
--> statement-breakpoint
alter table stock_movement alter column made_xid set default pg_current_xact_id();
--> statement-breakpoint
create index stock_movement_made_xid on stock_movement (made_xid);
--> statement-breakpoint
-- A row counts only where it was written, as in `ledger_checkpoint`.
create table stock_checkpoint (
  variant_id text primary key,
  net bigint not null,
  made_xid xid8 not null default pg_current_xact_id()
);
--> statement-breakpoint
grant select on stock_checkpoint to haat_read;
--> statement-breakpoint
grant select, insert, update on stock_checkpoint to haat_job;
--> statement-breakpoint
-- The counters are made of what is still held or committed; what was sold, let go or written off is never asked for by its variant.
create index reservation_standing on reservation (variant_id) where state in ('held','committed');
--> statement-breakpoint
drop index reservation_variant;
--> statement-breakpoint
-- Lines and movements of one snapshot.
create or replace function keep_checkpoint() returns void language plpgsql set search_path = public, pg_temp as $$
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
  ), moved as (
    insert into stock_checkpoint as c (variant_id, net)
    select variant_id, sum(quantity) from stock_movement
     where pg_visible_in_snapshot(made_xid, pg_current_snapshot()) group by variant_id having count(*) > 100
    on conflict (variant_id) do update set net = excluded.net, made_xid = excluded.made_xid
  )
  update ledger_look set checked = pg_current_snapshot() where id = 1;
end $$;
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text := pg_get_functiondef('ledger_rules(timestamp with time zone,boolean)'::regprocedure);
begin
  foreach v_change slice 1 in array array[
    ['  v_added bigint[];
', '  v_added bigint[];
  v_stocked text[];
  v_moved bigint[];
'],
    ['not pg_visible_in_snapshot(made_xid, v_look.checked));
  end if;', 'not pg_visible_in_snapshot(made_xid, v_look.checked));
    v_moved := array(select id from stock_movement where made_xid >= pg_snapshot_xmin(v_look.checked) and not pg_visible_in_snapshot(made_xid, v_look.checked));
  end if;'],
    ['union select variant_id from stock_movement where at >= p_since);', 'union select variant_id from stock_movement where at >= p_since
      union select variant_id from stock_movement where made_xid >= pg_snapshot_xmin(v_look.seen) and not pg_visible_in_snapshot(made_xid, v_look.seen));'],
    ['c.xmin = c.made_xid::xid);
    end if;', 'c.xmin = c.made_xid::xid);
      v_stocked := array(select variant_id from stock_checkpoint c where variant_id = any (v_variants) and c.xmin = c.made_xid::xid);
    end if;'],
    ['), terminal as (', '), moves as (
  select variant_id, sum(units) as net from (
    select variant_id, quantity::bigint from stock_movement where $1 or variant_id = any ($11)
    union all select variant_id, net from stock_checkpoint where variant_id = any ($9)
    union all select variant_id, quantity from stock_movement where id = any ($10) and variant_id = any ($9)) m(variant_id, units) group by variant_id
), terminal as ('],
    ['union all
select ''L8'', ', 'union all
select ''L7'', c.variant_id, ''counted as '' || c.net || '', the same movements are '' || coalesce(m.net, 0) - coalesce(y.sum, 0)
  from stock_checkpoint c left join moves m on m.variant_id = c.variant_id
  left join (select variant_id, sum(quantity) from stock_movement where $1 and id = any ($10) group by variant_id) y on y.variant_id = c.variant_id
 where $1 and $10 is not null and c.xmin = c.made_xid::xid and c.net <> coalesce(m.net, 0) - coalesce(y.sum, 0)
union all
select ''L8'', '],
    ['from reservation where $1 or variant_id = any ($5) group by', 'from reservation where state in (''held'',''committed'') and ($1 or variant_id = any ($5)) group by'],
    ['  from stock s left join (select variant_id, sum(quantity) net from stock_movement
    where $1 or variant_id = any ($5) group by variant_id) m on m.variant_id = s.variant_id
', '  from stock s left join moves m on m.variant_id = s.variant_id
'],
    ['array(select unnest(v_accounts) except select unnest(v_counted));', 'array(select unnest(v_accounts) except select unnest(v_counted)),
    v_stocked, v_moved, array(select unnest(v_variants) except select unnest(v_stocked));']
  ] loop
    if strpos(v_source, v_change[1]) = 0 then
      raise exception 'ledger_rules no longer has: %', v_change[1];
    end if;
    v_source := replace(v_source, v_change[1], v_change[2]);
  end loop;
  execute v_source;
end $patch$;
