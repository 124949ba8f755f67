import { type Case, plan, readLine } from "./case.ts";

/** What `pnpm test:faults` was asked for; without it the short form: the same cases in every run. */
const asked = process.env["FAULTS_CASES"];

export const isLong = asked !== undefined;
export const seed = Number(process.env["FAULTS_SEED"] ?? 4);
/** No case begins after so many milliseconds; the short form has time for all of its own on a busy machine too. */
export const mostMs = Number(process.env["FAULTS_MINUTES"] ?? (isLong ? 1 : 8)) * 60_000;

const lines = process.env["FAULTS_CASE"];
export const cases: readonly Case[] = lines
  ? lines.split("\n").map(readLine)
  : plan(seed, Number(asked ?? 20));
