-- By how much a row differs, each difference once: what doubts a row as a whole (no number, an adjustment, a duplicate) says what it brings, and
-- that is no second difference beside the amounts that are wrong in it, which are part of it. Whichever comes to more counts: a row that
-- nobody knows does not weigh one taka because a sum in it is one taka off.
create or replace function row_difference(p_findings jsonb) returns bigint language sql immutable set search_path = public, pg_temp as $$
  select greatest(
    coalesce(sum(abs(coalesce((f ->> 'statedMinor')::bigint, 0) - (f ->> 'expectedMinor')::bigint)) filter (where f ->> 'expectedMinor' is not null), 0),
    coalesce(max(abs((f ->> 'statedMinor')::bigint)) filter (where f ->> 'expectedMinor' is null), 0))::bigint from jsonb_array_elements(p_findings) f
$$;
--> statement-breakpoint
alter table remittance_row disable trigger remittance_row_kept;
--> statement-breakpoint
update remittance_row set findings = findings where findings <> '[]'::jsonb and difference_minor <> row_difference(findings);
--> statement-breakpoint
alter table remittance_row enable trigger remittance_row_kept;
--> statement-breakpoint
-- What of an advance a statement takes back is asked at each look at it.
create index remittance_row_ahead on remittance_row (remittance_id) where advance_minor <> 0;
