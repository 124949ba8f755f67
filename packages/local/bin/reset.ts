import { existsSync } from "node:fs";
import { once } from "node:events";
import { createInterface } from "node:readline/promises";
import { holderOf } from "../launch/lock.ts";
import { placesIn } from "../launch/places.ts";
import { reset } from "../launch/reset.ts";

const { data, lock } = placesIn(process.env);
const holder = holderOf(lock);

/** Null: nobody is there to answer. */
async function isMeant(): Promise<boolean | null> {
  if (process.argv.includes("--yes")) return true;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await Promise.race([
    terminal.question(`Delete ${data} with every order, picture and message in it? (yes/no) `),
    once(terminal, "close").then(() => null),
  ]);
  terminal.close();
  return answer === null ? null : answer.trim().toLowerCase() === "yes";
}

async function resetIfMeant(): Promise<void> {
  const meant = await isMeant();
  if (meant) {
    await reset(data);
    return console.log("Deleted.");
  }
  console.log(`${meant === null ? "\n" : ""}Nothing was deleted.`);
  if (meant !== null) return;
  console.error("Nobody answered; `pnpm reset --yes` deletes without asking.");
  process.exitCode = 1;
}

if (holder) {
  console.error(`Haat is running at ${holder.origin} (process ${holder.pid}); end it first.`);
  process.exitCode = 1;
} else if (!existsSync(data)) console.log(`There is no data in ${data}.`);
else await resetIfMeant();
