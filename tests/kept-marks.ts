const plain = "r.findings = '[]'::jsonb and r.contradicted_id is null";
const clean = `${plain} and r.match in ('exact','secondary') and r.consignment_id is not null`;

/**
 * What is kept so that nobody counts thousands for one look, against what it is kept of: what statements' rows come to, and each parcel
 * that ended and stands in no statement. Of what differs as the ledger's own rules say it, under the rule "marks".
 */
export const keptMarks = `
  select 'marks' as rule, coalesce(c.remittance_id, t.remittance_id) as subject, coalesce(c.match, t.match) as detail from
    (select r.remittance_id, r.match, count(*) as rows, count(*) filter (where not (${plain})) as exceptions,
        count(*) filter (where r.state = 'waiting' and not (${plain})) as unended,
        count(*) filter (where r.state = 'posted') as posted, coalesce(sum(r.payout_minor) filter (where r.state = 'posted'), 0) as posted_minor,
        count(*) filter (where r.state = 'waiting' and ${clean}) as ready,
        coalesce(sum(r.payout_minor) filter (where r.state = 'waiting' and ${clean}), 0) as ready_minor,
        count(*) filter (where r.state = 'waiting' and r.decision is null and not (${clean})) as open,
        coalesce(sum(r.difference_minor) filter (where r.state = 'waiting' and r.decision is null and not (${clean})), 0) as open_minor,
        coalesce(sum(greatest(abs(r.payout_minor), abs(r.payout_minor + r.advance_minor))) filter (where r.state <> 'dropped'), 0) as weight_minor
      from remittance_row r group by r.remittance_id, r.match) c
    full join (select remittance_id, match, sum(rows) as rows, sum(exceptions) as exceptions, sum(unended) as unended, sum(posted) as posted,
        sum(posted_minor) as posted_minor, sum(ready) as ready, sum(ready_minor) as ready_minor, sum(open) as open, sum(open_minor) as open_minor,
        sum(weight_minor) as weight_minor
      from remittance_tally group by remittance_id, match having sum(rows) <> 0) t using (remittance_id, match)
   where (c.rows, c.exceptions, c.unended, c.posted, c.posted_minor, c.ready, c.ready_minor, c.open, c.open_minor, c.weight_minor)
      is distinct from (t.rows, t.exceptions, t.unended, t.posted, t.posted_minor, t.ready, t.ready_minor, t.open, t.open_minor, t.weight_minor)
  union all select 'marks', coalesce(c.remittance_id, t.remittance_id), coalesce(c.label, t.label) from
    (select r.remittance_id, f ->> 'label' as label, count(distinct r.line) as rows, count(distinct r.line) filter (where r.state = 'waiting' and r.decision is null) as open,
        count(distinct r.line) filter (where r.state = 'waiting' and r.disputed_at is not null) as disputed
      from remittance_row r, jsonb_array_elements(r.findings) f where f ->> 'label' is not null group by 1, 2) c
    full join (select remittance_id, label, sum(rows) as rows, sum(open) as open, sum(disputed) as disputed from remittance_label_tally
      group by 1, 2 having sum(rows) <> 0) t using (remittance_id, label)
   where (c.rows, c.open, c.disputed) is distinct from (t.rows, t.open, t.disputed)
  union all select 'marks', coalesce(c.remittance_id, k.remittance_id), 'line ' || coalesce(c.line, k.line) || ' under its labels' from
    (select distinct r.remittance_id, f ->> 'label' as label, r.line from remittance_row r, jsonb_array_elements(r.findings) f where f ->> 'label' is not null) c
    full join remittance_row_label k using (remittance_id, label, line) where c.line is null or k.line is null
  union all select 'marks', c.remittance_id, 'its first and last day' from
    (select remittance_id, min(closed_at) as first_at, max(closed_at) as last_at from remittance_row group by 1) c
    join (select remittance_id, min(first_at) as first_at, max(last_at) as last_at from remittance_tally group by 1) t using (remittance_id)
   where (c.first_at, c.last_at) is distinct from (t.first_at, t.last_at)
  union all select 'marks', c.id, 'is in no statement and not among what is not' from consignment c
   where c.state in ('delivered','partly_delivered','exchanged','rto_initiated','rto_in_transit','rto_received')
     and not exists (select from remittance_taking t where t.consignment_id = c.id
       and not exists (select from remittance_untaking u where u.consignment_id = t.consignment_id and u.nth = t.nth))
     and not exists (select from unstated_parcel n where n.consignment_id = c.id)`;
