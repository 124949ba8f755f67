import { courierProfiles } from "../courier-profiles.ts";
import type { CourierProfile } from "../courier-profile.ts";
import { Desk, type Imported } from "./desk.ts";
import type { Folder } from "./folder.node.ts";
import { type Metric, score } from "./score.ts";

/** A courier that we do not know writes as most do. */
const profileOf = (courier: string): CourierProfile =>
  Object.entries(courierProfiles).find(([name]) => name === courier)?.[1] ?? courierProfiles.pathao;

const wantedRows = 5000;
const mostSeconds = 10;

/** Imports every statement of a folder, then each of them once more, and measures the result. `clock` is in milliseconds of CPU: a busy machine makes no code slower. */
export async function checkFolder(folder: Folder, clock: () => number): Promise<readonly Metric[]> {
  const desk = new Desk({ parcels: folder.parcels, credits: folder.credits, profileOf });
  const imported: Imported[] = [];
  const startedAt = clock();
  for (const upload of folder.uploads) {
    const outcome = await desk.import(upload, folder.bytesOf(upload));
    if (outcome.state === "imported") imported.push(outcome);
  }
  const seconds = (clock() - startedAt) / 1000;
  const metrics = score(folder.answers, imported, desk.open());
  const rows = imported.reduce((sum, { sums }) => sum + sums.rows, 0);
  return [...metrics, await again(desk, folder), speed(seconds, rows)];
}

async function again(desk: Desk, folder: Folder): Promise<Metric> {
  const before = desk.state();
  let refused = 0;
  for (const upload of folder.uploads) {
    const same = await desk.import(upload, folder.bytesOf(upload));
    if (same.state === "refused") refused += 1;
  }
  const unchanged = desk.state() === before && refused === folder.uploads.length;
  return {
    name: "a second import changes nothing",
    says: `${refused}/${folder.uploads.length} refused`,
    passed: unchanged,
  };
}

function speed(seconds: number, rows: number): Metric {
  const each = (seconds * wantedRows) / Math.max(rows, 1);
  const tenths = Math.round(each * 10);
  return {
    name: `${wantedRows} rows under ${mostSeconds} s`,
    says: `${Math.floor(tenths / 10)}.${tenths % 10} s of CPU at this pace`,
    passed: each < mostSeconds,
  };
}
