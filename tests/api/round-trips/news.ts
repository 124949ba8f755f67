import { NewsDeviceList } from "@haat/contract/news";
import { aBrowser } from "../../news.ts";
import type { Counting } from "./counting.ts";

type Asked = Readonly<{
  /** The route, and the path of one list of it. */
  route: string;
  path: string;
  headers: Readonly<Record<string, string>>;
  /** What the path calls one of the list. */
  name?: string;
}>;

/** A browser asks for news, is seen in the list and is taken off. */
export async function listenForNews(
  { count }: Counting,
  { route, path, headers, name = "id" }: Asked,
): Promise<void> {
  const { subscription } = await aBrowser();
  await count(`POST ${route}`, path, { headers, body: subscription });
  const listed = await count(`GET ${route}`, path, { headers });
  const [device] = NewsDeviceList.parse(await listed.json()).items;
  await count(`DELETE ${route}/{${name}}`, `${path}/${device?.id}`, { headers, method: "DELETE" });
}
