import { NewsDeviceBody } from "@haat/contract/news";
import { z } from "zod";

const Subscription = z.looseObject({ endpoint: z.unknown(), keys: z.unknown() });

/** What a page's script has put into its form; null when it has put nothing of the kind. */
export function readDevice(text: string | undefined): NewsDeviceBody | null {
  try {
    const { endpoint, keys } = Subscription.parse(JSON.parse(text ?? ""));
    return NewsDeviceBody.safeParse({ endpoint, keys }).data ?? null;
  } catch {
    return null;
  }
}
