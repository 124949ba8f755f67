import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { walletRemote } from "@haat/simulators/kit/remote";
import { startNagadSimulator } from "@haat/simulators/nagad/start";
import { expect, it } from "vitest";
import { merchantId } from "./nagad-provider.ts";

it("keeps its keys and its truth over a restart, and its keys over a reset", async () => {
  const folder = mkdtempSync(join(tmpdir(), "nagad-"));
  const dataFile = join(folder, "truth.jsonl");
  try {
    const first = await startNagadSimulator({ merchantId, dataFile });
    await walletRemote(first.origin).reset();
    await first.close();
    const second = await startNagadSimulator({ merchantId, dataFile });
    expect(second.credentials).toEqual(first.credentials);
    const shown = await (await fetch(`${second.origin}/_control/keys`)).json();
    expect(shown).toEqual(first.credentials);
    await second.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
