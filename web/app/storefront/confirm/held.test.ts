import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { heldFields } from "./held.ts";

const app = fileURLToPath(new URL("../..", import.meta.url));

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
const carried = (fields: Readonly<Record<string, string>>): string[] =>
  heldFields(formOf(fields)).map(([name]) => name);

/** The fields of our forms into which something secret is typed, or which hold it. */
async function secretFields(): Promise<Set<string>> {
  const found = new Set<string>();
  for await (const file of glob("**/*.tsx", { cwd: app })) {
    const source = await readFile(join(app, file), "utf8");
    const tags = source.match(/<(?:Password)?Field\b[\s\S]*?(?:\/>|<\/Field>)/g) ?? [];
    for (const tag of tags) {
      const name = /\bname="([^"]+)"/.exec(tag)?.[1];
      if (name && /^<PasswordField|type="password"|one-time-code/.test(tag)) found.add(name);
    }
    for (const [, name = ""] of source.matchAll(
      /type="hidden" name="([^"]+)" value=\{(?:secret|uri|token)\}/g,
    ))
      found.add(name);
    for (const [, name = ""] of source.matchAll(/\banswer="([^"]+)"/g)) found.add(name);
  }
  return found;
}

describe("a form that waits until its person is known again", () => {
  it("keeps everything ordinary, whatever letters its name shares with a secret", () => {
    const ordinary = [
      "shipping",
      "postcode",
      "postcode_area",
      "pinned",
      "passengers",
      "currentShop",
      "hotPink",
    ];
    expect(carried(Object.fromEntries(ordinary.map((name) => [name, "ক"])))).toEqual(ordinary);
  });

  it("keeps each choice of several, and the key that makes it happen once", () => {
    const form = formOf({ key: "k1", intent: "agree" });
    form.append("pick", "a");
    form.append("pick", "b");
    expect(heldFields(form)).toEqual([
      ["key", "k1"],
      ["intent", "agree"],
      ["pick", "a"],
      ["pick", "b"],
    ]);
  });

  it("keeps nothing that was typed to prove who one is, on any page of ours", async () => {
    const secrets = await secretFields();
    expect([...secrets]).toEqual(expect.arrayContaining(["password", "code", "secret", "uri", "answer"]));
    for (const name of secrets) expect([name, carried({ [name]: "x" })]).toEqual([name, []]);
  });
});
