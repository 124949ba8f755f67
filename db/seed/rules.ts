import type pg from "pg";

/** Clocks and limits of `platform.md` 10: minutes and days; and what codes may cost, in poisha. */
const settings = {
  hold_minutes: 15,
  wallet_hold_minutes: 30,
  cod_code_minutes: 30,
  promise_days_inside: 5,
  promise_days_outside: 10,
  return_window_days: 3,
  cash_unproven_per_hour: 5,
  codes_per_hour_address: 20,
  codes_per_day_phone: 10,
  riddle_codes_per_hour: 60,
  riddle_codes_per_hour_address: 5,
  sms_part_minor: 35,
  voice_call_minor: 60,
  sms_daily_budget_minor: 500_000,
  sms_reserve_minor: 100_000,
  require_dbid_after_days: 180,
  // Or "pause": an overdue shop takes no new orders.
  dbid_overdue: "notice",
  // Or "off", or "require": cash is then taken at the door only for what an advance leaves.
  advance_mode: "offer",
  // Or "percent", of which `advance_bp` is the share.
  advance_kind: "delivery",
  advance_bp: 1_000,
  // More than a tenth ahead only where the money is held in escrow (Digital Commerce Operation Guidelines 2021).
  advance_cap_bp: 1_000,
  advance_least_minor: 1_000,
  // Where buyers' money comes in: nobody is paid out into it.
  own_accounts: ["01700000999"],
};

/** The market's defaults, in force since the beginning of 2026: a vendor's own row, or a later one, wins over them. */
export async function loadRules(owner: pg.ClientBase): Promise<void> {
  await owner.query(
    `insert into delivery_rate (id, zone, base_minor, per_kg_minor, valid_from) values
       ('rate-inside', 'inside', 7000, 2000, '2026-01-01'), ('rate-outside', 'outside', 13000, 2000, '2026-01-01')
     on conflict do nothing`,
  );
  await owner.query(
    `insert into commission_rate (id, commission_bp, vat_bp, valid_from) values ('commission', 1000, 1500, '2026-01-01')
     on conflict do nothing`,
  );
  await owner.query(
    `insert into setting (id, name, value, valid_from)
     select 'setting-' || name, name, value, '2026-01-01' from jsonb_each($1::jsonb) as s(name, value) on conflict do nothing`,
    [JSON.stringify(settings)],
  );
}
