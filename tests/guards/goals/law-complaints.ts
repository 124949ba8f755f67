import type { Guard } from "../guard.ts";

const answered = { gate: "LAW", noticedBy: ["tests/api/complaints.test.ts"] } as const;
const table = { ...answered, file: "db/migrations/0264_complaints.sql" } as const;
const kept = { ...table, noticedBy: ["tests/api/complaints-kept.test.ts"] } as const;
const returns = {
  ...{ gate: "LAW", file: "db/migrations/0272_returns.sql", noticedBy: ["tests/api/returns-asked.test.ts"] },
} as const;
const acts = { ...answered, file: "db/queries/complaints/acts.ts", broken: "" } as const;
const clock = { ...answered, file: "db/queries/complaints/clock.ts" } as const;
const photos = { ...answered, file: "db/queries/complaints/photos.ts" } as const;

/** What the law asks of complaints. */
export const lawComplaints: readonly Guard[] = [
  {
    ...{ ...kept, holds: "what was said of a complaint stays as it was said" },
    ...{ whole: "and not (f = any(v_words) and v_new->>f = '—')", broken: "and false" },
  },
  {
    ...{ ...kept, holds: "the clock of a complaint runs on as the law says" },
    whole:
      "or new.due_at is distinct from old.due_at and new.at_support_at is not distinct from old.at_support_at",
    broken: "",
    besides: [
      {
        file: "db/migrations/0264_complaints.sql",
        whole:
          "check (due_at = case when sent_on_by in ('buyer','offer') then at_support_at else made_at end + interval '72 hours')",
        broken: "check (due_at > made_at)",
      },
    ],
  },
  {
    ...{ ...table, holds: "of a thing one complaint at a time" },
    whole:
      "create unique index complaint_once on complaint (sub_order_id, coalesce(order_line_id, '')) where state in ('open','answered','at_support')",
    broken:
      "create unique index complaint_once on complaint (sub_order_id, coalesce(order_line_id, ''), id) where state in ('open','answered','at_support')",
    besides: [
      {
        file: "db/queries/complaints/acts.ts",
        whole:
          "on conflict (sub_order_id, coalesce(order_line_id, '')) where state in ('open','answered','at_support') do nothing",
        broken: "on conflict do nothing",
      },
    ],
  },
  {
    ...{ ...acts, holds: "nobody complains of another's line" },
    whole:
      "\n         and (${lineId}::text is null or exists (select from order_line l where l.id = ${lineId} and l.sub_order_id = s.id))",
    besides: [
      {
        file: "db/migrations/0264_complaints.sql",
        whole:
          "or new.order_line_id is not null and not exists (select from order_line l where l.id = new.order_line_id and l.sub_order_id = new.sub_order_id)",
        broken: "",
      },
    ],
  },
  {
    ...{ ...acts, holds: "what a shop does not offer nobody takes" },
    whole: "\n    ...{ where: sql`offer in ('refund','return')` },",
    besides: [
      {
        file: "db/migrations/0264_complaints.sql",
        whole: " and (sent_on_by <> 'offer' or offer in ('refund','return'))",
        broken: "",
      },
    ],
  },
  {
    ...{ ...acts, holds: "nobody of the staff decides about a shop he works for" },
    ...{ whole: ", staffId: by", broken: "" },
  },
  {
    ...{ ...clock, holds: "a silent shop's complaint is Haat's after forty-eight hours" },
    ...{ whole: "take_over: sql`c.state = 'open' and c.shop_by <= now()`", broken: "take_over: sql`false`" },
  },
  {
    ...{ ...clock, holds: "a buyer hears once that the law's time is over" },
    ...{ whole: "c.due_at <= now() and c.overdue_at is null`", broken: "c.due_at <= now() and false`" },
  },
  {
    ...{ ...clock, holds: "an answer waits a week for its buyer" },
    ...{ whole: "c.answered_at <= now() - make_interval(days => ${silentDays})", broken: "true" },
  },
  {
    ...{ ...clock, holds: "operators hear of what is late, and of what is nearly" },
    ...{
      whole: "where c.state in ('open','at_support') and c.due_at <= now() + make_interval",
      broken: "where false and c.due_at <= now() + make_interval",
    },
  },
  {
    ...{ ...photos, holds: "a complaint has so many photos" },
    whole:
      "\n       and (select count(*) from complaint_photo p where p.complaint_id = c.id) < ${mostComplaintPhotos}",
    broken: "",
    besides: [
      {
        file: "db/migrations/0264_complaints.sql",
        ...{ whole: "check (place between 1 and 5)", broken: "check (place > 0)" },
      },
    ],
  },
  {
    ...{ ...photos, holds: "a photo is seen by the shop of its part alone" },
    ...{ whole: " and s.vendor_id = ${of.vendorId}", broken: "" },
  },
  {
    ...{ ...returns, holds: "a change of mind is reason enough only while its days last" },
    ...{ whole: "and (p_kind <> 'changed_mind' or s.window_closes_at > now())", broken: "" },
  },
  {
    ...{ ...returns, holds: "no more goes back than there is" },
    ...{ whole: "b.quantity > l.quantity - given_back_of(l.id)", broken: "b.quantity > 99" },
  },
  {
    ...{ ...returns, holds: "nothing goes back before it has come" },
    ...{ whole: "select s.state in ('delivered','completed') and", broken: "select" },
  },
  {
    ...{ ...returns, holds: "a line goes back once in a request" },
    whole:
      "\n    and (select count(distinct b.line) = count(*) from jsonb_to_recordset(p_back) b(line text))",
    broken: "",
  },
];
