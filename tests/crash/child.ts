import { flushCompileCache } from "node:module";
import { walkBuyer } from "./buyer.ts";
import { walkFinance } from "./finance.ts";
import { doJob } from "./job.ts";
import { sendRequest } from "./one-request.ts";

/** A process of its own that does what it is told, and is killed at the boundary whose number it is told. */
const whats = { buyer: walkBuyer, finance: walkFinance, job: doJob, request: sendRequest } as const;
export type What = keyof typeof whats;

const { what, ...told } = JSON.parse(process.argv[2] ?? "{}") as { what: What };
// Who is killed leaves nothing behind for the next one to start faster by.
flushCompileCache();
const passed = await whats[what](told as never);
console.log(`through ${passed}`);
process.exit(0);
