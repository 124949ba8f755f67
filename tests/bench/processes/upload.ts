import { readFileSync } from "node:fs";
import { sendRemittance } from "@haat/web/app/support/remittances/queries.server.ts";
import type { Api } from "@haat/web/app/lib/api.server.ts";

/** What it costs to take a courier's file as a browser sends it and to hand it to the API in parts: so large a one has no room in the page's form. */
const { BENCH_FILE = "", BENCH_API = "", BENCH_TOKEN = "" } = process.env;
const headers = { authorization: `Bearer ${BENCH_TOKEN}`, "content-type": "application/json" };
const send: Api["send"] = async (method, path, schema, { body } = {}) => {
  const reply = await fetch(`${BENCH_API}${path}`, { method, headers, body: JSON.stringify(body) ?? null });
  const told: unknown = await reply.json();
  if (!reply.ok) throw new Error(`${method} ${path}: ${JSON.stringify(told)}`);
  return schema.parse(told);
};

process.send?.("ready");
process.once("message", () => void work());
for (const sign of ["SIGTERM", "disconnect"]) process.once(sign, () => process.exit(0));

/** As a browser sends it. */
async function filled(): Promise<Request> {
  const form = new FormData();
  const said = { courier: "pathao", reference: "bench", until: "2026-11-20" };
  for (const [name, value] of Object.entries(said)) form.set(name, value);
  form.set("file", new File([readFileSync(BENCH_FILE)], "bench.csv"));
  const { headers: kind, body } = new Response(form);
  const bytes = await new Response(body).arrayBuffer();
  return new Request("http://desk.test/", { method: "POST", headers: kind, body: bytes });
}

async function work(): Promise<void> {
  const request = await filled();
  const from = process.cpuUsage();
  const file = (await request.formData()).get("file");
  if (!(file instanceof File)) throw new Error("the form was not understood");
  const said = { courier: "pathao", reference: "bench", periodEnd: "2026-11-20T23:59:59+06:00" } as const;
  const outcome = await sendRemittance({ send }, { ...said, file });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  const { user, system } = process.cpuUsage(from);
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  process.send?.({ cpuMs: Math.round((user + system) / 1000), peakMb, made: outcome.value });
}
