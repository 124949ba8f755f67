import type { Chance } from "@haat/local/fixture/random";
import type { Asked, Client, Reply } from "./client.ts";

export const languages = ["bn", "en"] as const;
export const inSomeLanguage = (chance: Chance) => ({ "x-locale": chance.pick(languages) });

export async function ask(
  client: Client,
  path: string,
  asked: Asked & { expect?: number } = {},
): Promise<Reply> {
  const reply = await client.ask(path, asked);
  const wanted = asked.expect ?? 200;
  if (reply.status !== wanted) throw new Error(`${asked.method ?? "GET"}: ${reply.status} ${codeOf(reply)}`);
  return reply;
}

/** Without what differs from one refusal to the next, so that equal ones are counted together. */
const codeOf = ({ text }: Reply): string => /"code":"([^"]*)"/.exec(text)?.[1] ?? "";

export function mustSay(reply: Pick<Reply, "text">, what: string): void {
  if (!reply.text.includes(what)) throw new Error(`a reply does not say ${what}`);
}
