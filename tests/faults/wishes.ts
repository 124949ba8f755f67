import { type Case, plan, readLine } from "./case.ts";

/** What `pnpm test:faults` was asked for; without it the short form: the same cases in every run. */
const asked = process.env["FAULTS_CASES"];

export const isLong = asked !== undefined;
export const seed = Number(process.env["FAULTS_SEED"] ?? 4);
/** No case begins after so many milliseconds. */
export const mostMs = Number(process.env["FAULTS_MINUTES"] ?? 1) * 60_000;

const lines = process.env["FAULTS_CASE"];
export const cases: readonly Case[] = lines
  ? lines.split("\n").map(readLine)
  : plan(seed, Number(asked ?? 20));
