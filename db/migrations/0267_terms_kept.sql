-- An order keeps which terms of sale its buyer agreed to. Orders from before terms had versions were placed under the words of the first.
create table terms_version (
  version text primary key,
  made_at timestamp with time zone not null default now(),
  constraint terms_version_day check (version ~ '^\d{4}-\d{2}-\d{2}$')
);
--> statement-breakpoint
alter table terms_version enable row level security;
--> statement-breakpoint
alter table terms_version force row level security;
--> statement-breakpoint
create policy inside on terms_version to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy reading on terms_version for select to haat_read using (true);
--> statement-breakpoint
grant select on terms_version to haat_read, haat_job, haat_engine;
--> statement-breakpoint
insert into terms_version (version) values ('2026-11-24');
--> statement-breakpoint
alter table orders add column terms_version text not null default '2026-11-24' references terms_version(version);
--> statement-breakpoint
alter table orders alter column terms_version drop default;
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['place_order(jsonb)', 'advance_minor, quote_hash', 'advance_minor, terms_version, quote_hash'],
    ['place_order(jsonb)', '(p->>''advanceMinor'')::bigint, p->>''quoteHash''', '(p->>''advanceMinor'')::bigint, p->>''terms'', p->>''quoteHash'''],
    -- What comes in the place of a thing comes under the terms of its sale.
    ['open_swap(jsonb)', 'quote_hash, swap_id)', 'quote_hash, terms_version, swap_id)'],
    ['open_swap(jsonb)', 'w.id, w.id', 'w.id, o.terms_version, w.id'],
    ['order_document(text)', '''advance'', o.advance_minor::text,', '''advance'', o.advance_minor::text, ''terms'', o.terms_version,']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
