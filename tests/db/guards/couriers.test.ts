import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { acceptedAhead } from "./accepted-ahead.ts";
import { type Bench, expectSeenGone, openBench } from "./bench.ts";
import { agreed } from "./couriers-agreed.ts";
import { doors } from "./couriers-door.ts";
import { cases, claims, contracts, undone } from "./couriers-kept.ts";
import { heldRows } from "./couriers-held.ts";
import { columns, lefts, postings, shadows, takings } from "./couriers-rows.ts";
import { measured } from "./couriers-shadow.ts";
import { silent } from "./couriers-silent.ts";
import { bookings, notices, parts } from "./couriers-told.ts";
import { unpaidClaims } from "./unpaid-claims.ts";

let bench: Bench;
beforeAll(async () => void (bench = await openBench()));
afterAll(() => bench.close());

const kept = [contracts, claims, cases, columns, postings].flat();
const others = [
  acceptedAhead,
  undone,
  agreed,
  heldRows,
  shadows,
  silent,
  measured,
  takings,
  lefts,
  doors,
  notices,
  bookings,
  parts,
  unpaidClaims,
].flat();

describe.each([...kept, ...others])("$fn keeps $keeps", (guard) => {
  test("by itself", () => guard.holds(bench));

  test("only thanks to its line", () => expectSeenGone(bench, guard));
});

test("whatever of a courier's row, cash or charge may not be written is compared by its trigger", async () => {
  const { rows } = await bench.admin.query<{ lacking: string }>(
    `select c.table_name || '.' || c.column_name as lacking from information_schema.columns c
       join pg_trigger t on t.tgrelid = c.table_name::regclass and t.tgname = c.table_name || '_kept'
      where c.table_name in ('remittance_row','courier_cash','courier_charge') and c.table_schema = 'public'
        -- Reckoned by other triggers, whatever is written there.
        and c.column_name not in ('difference_minor','heaviest_minor','is_plain','shadow_said','shadow_at') and not has_column_privilege('haat_job', c.table_name, c.column_name, 'update')
        and pg_get_triggerdef(t.oid) !~ ('old\\.' || c.column_name || '\\M')`,
  );
  expect(rows).toEqual([]);
});
