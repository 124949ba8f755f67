import type { Device, Sent } from "@haat/messaging/port";
import { deviceOf, dropDevice, findDevice, noteHeard } from "@haat/db/queries/news/tell";
import type { JobDeps } from "../../jobs/deps.ts";

type Waiting = Readonly<{ aggregate: string; text: string }>;

/** To the one browser that the message stands in line for. One that listens no more is forgotten, and so is what waits for it. */
export async function sendNews(
  { books, sealer, push }: Pick<JobDeps, "books" | "sealer" | "push">,
  { aggregate, text }: Waiting,
): Promise<Sent> {
  const id = deviceOf(aggregate);
  const sealed = await findDevice(books, id);
  if (sealed === null || push === null) return { state: "refused", code: "nobody listens" };
  const device = JSON.parse(await sealer.open("device", sealed)) as Device;
  const told = await push.push({ device, text });
  if (told.state === "accepted") await noteHeard(books, id);
  if (told.state !== "gone") return told;
  await dropDevice(books, id);
  return { state: "refused", code: "gone" };
}
