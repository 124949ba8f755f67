import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createAccessTokens } from "@haat/api/services/auth/access-tokens";
import { hashSecret, newId, newSecret } from "@haat/core/ids";
import { freePort } from "@haat/local/machine/free-port";
import type pg from "pg";
import { cpuOfTree, processes } from "./cpu.ts";
import { startProcess } from "./start-process.ts";
import { type StatementMarket, workedBy } from "./statement-market.ts";

/** Somebody of support who is signed in. */
async function aPerson(
  owner: pg.Client,
  env: StatementMarket["env"],
): Promise<Readonly<{ id: string; token: string }>> {
  const [id, sessionId] = [newId("user", new Date()), newId("session", new Date())];
  await owner.query("insert into user_account (id, name) values ($1, 'Desk')", [id]);
  await owner.query("insert into user_role (user_id, role) values ($1, 'support_2')", [id]);
  await owner.query(
    `insert into session (id, user_id, device, device_hash, expires_at, ends_at, factors)
     values ($1, $2, 'bench', $3, now() + interval '1 day', now() + interval '1 day', '{phone}')`,
    [sessionId, id, await hashSecret(newSecret())],
  );
  const tokens = createAccessTokens({
    secret: env["SESSION_SECRET"] ?? "",
    issuer: env["PUBLIC_ORIGIN"] ?? "",
  });
  const { token } = await tokens.mint({ userId: id, sessionId, audience: "support" }, new Date());
  return { id, token };
}

type Sent = Readonly<{ id: string; by: string; cpuMs: number }>;

/** Sends a courier's file as the desk does, a form to its page and its parts to the API, and says what page and API used. */
export async function sentByDesk(
  { env, owner, dir, postgresMs }: StatementMarket,
  lines: Iterable<string>,
): Promise<Sent> {
  const file = path.join(dir, "bench.csv");
  writeFileSync(file, [...lines].join(""));
  const { id: by, token } = await aPerson(owner, env);
  const port = await freePort();
  const api = await startProcess("api", {
    ...{ args: [String(port)], logDir: dir },
    env: { ...process.env, ...env, NODE_ENV: "production" },
  });
  const origin = `http://127.0.0.1:${port}`;
  const headers = { authorization: `Bearer ${token}` };
  // Whatever is made at the first request is no part of a file's cost.
  await (await fetch(`${origin}/v1/support/remittances`, { headers })).text();
  const [api0, postgres0] = [cpuOfTree(processes(), api.pid), postgresMs()];
  const {
    cpuMs,
    peakMb,
    made = "",
  } = await workedBy("upload", {
    ...env,
    ...{ BENCH_FILE: file, BENCH_API: origin, BENCH_TOKEN: token },
  });
  const ofApi = cpuOfTree(processes(), api.pid) - api0;
  const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${api.pid}/status`, "utf8"))?.[1];
  console.log(
    `upload: page ${cpuMs} ms + API ${ofApi} ms + Postgres ${postgresMs() - postgres0} ms of CPU, peak of the page ${peakMb} MB, of the API ${Math.round(Number(peak) / 1024)} MB`,
  );
  await api.stop();
  return { id: made, by, cpuMs: cpuMs + ofApi };
}
