import { Problem } from "@haat/contract/problem";
import { expect } from "vitest";
import type { TestRequest, TestWorld } from "./world.ts";

/** A refusal in the caller's language, and never one of ours. */
export async function refusalOf(world: TestWorld, path: string, init: TestRequest = {}): Promise<string> {
  const codes = new Set<string>();
  for (const locale of ["bn", "en"] as const) {
    const reply = await world.fetch(path, { ...init, headers: { ...init.headers, "x-locale": locale } });
    expect(reply.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    expect(reply.headers.get("content-language")).toBe(locale);
    const problem = Problem.parse(await reply.json());
    expect([problem.status, problem.detail]).toEqual([reply.status, problem.messages[locale]]);
    expect(problem.status).toBeLessThan(500);
    codes.add(`${problem.status} ${problem.code}`);
  }
  expect(codes.size).toBe(1);
  return [...codes][0] ?? "";
}
