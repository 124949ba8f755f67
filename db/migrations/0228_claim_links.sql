-- A courier's office may look at the proof of a claimed parcel as at that of a disputed row: for fourteen days, and no longer than the claim,
-- or the case, is open.
alter table proof_link alter column remittance_id drop not null, alter column line drop not null,
  add column claim_id text references courier_claim(id), add column case_id text references remittance_case(id),
  add constraint proof_link_of check (num_nonnulls(remittance_id, claim_id, case_id) = 1 and (remittance_id is null) = (line is null));
--> statement-breakpoint
create unique index proof_link_live_claim on proof_link (coalesce(claim_id, case_id)) where ended_at is null and remittance_id is null;
--> statement-breakpoint
-- Whether what it was made for is still asked about, and still of the parcel that it shows.
create function proof_link_wanted(l proof_link) returns boolean language sql stable set search_path = public, pg_temp as $$
  select case
    when l.claim_id is not null then exists (select from courier_claim g where g.id = l.claim_id and g.state = 'open' and g.consignment_id = l.consignment_id)
    when l.case_id is not null then exists (select from remittance_case s join remittance_row r on r.remittance_id = s.remittance_id and r.line = s.line
      where s.id = l.case_id and s.state = 'open' and r.consignment_id = l.consignment_id)
    else exists (select from remittance_row r where r.remittance_id = l.remittance_id and r.line = l.line and r.state = 'waiting' and r.decision is null
      and r.consignment_id = l.consignment_id) end
$$;
--> statement-breakpoint
do $$
begin
  revoke all on function proof_link_wanted(proof_link) from public;
  grant execute on function proof_link_wanted(proof_link) to haat_app, haat_job;
end $$;
