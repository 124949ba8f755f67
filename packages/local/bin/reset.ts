import { existsSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { holderOf } from "../launch/lock.ts";
import { placesIn } from "../launch/places.ts";
import { reset } from "../launch/reset.ts";

const { data, lock } = placesIn(process.env);
const holder = holderOf(lock);

async function isMeant(): Promise<boolean> {
  if (process.argv.includes("--yes")) return true;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    `Delete ${data} with every order, picture and message in it? (yes/no) `,
  );
  terminal.close();
  return answer.trim().toLowerCase() === "yes";
}

if (holder) {
  console.error(`Haat is running at ${holder.origin} (process ${holder.pid}); end it first.`);
  process.exitCode = 1;
} else if (!existsSync(data)) console.log(`There is no data in ${data}.`);
else if (await isMeant()) {
  await reset(data);
  console.log("Deleted.");
} else console.log("Nothing was deleted.");
