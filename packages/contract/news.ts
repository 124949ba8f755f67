import { z } from "zod";
import { idField, Instant } from "./values.ts";

const key = (letters: number) =>
  z
    .string()
    .length(letters)
    .regex(/^[\w-]+$/);

const subscription = {
  endpoint: "https://fcm.googleapis.com/fcm/send/c1b2a3",
  keys: {
    p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
    auth: "BTBZMqHH6r4Tts7J_aSIgg",
  },
};

/** What `PushSubscription.toJSON()` of a browser says, without its expiry. */
export const NewsDeviceBody = z
  .object({
    endpoint: z.url().max(1_000).describe("Only of a push service that the market writes to"),
    keys: z.object({ p256dh: key(87), auth: key(22) }).strict(),
  })
  .strict()
  .meta({ id: "NewsDeviceBody", example: subscription });
export type NewsDeviceBody = z.infer<typeof NewsDeviceBody>;

const listed = {
  id: "nwd_01kadrzq7g3m9x5w2c4t8y6n0p",
  label: "Chrome · Android",
  since: "2026-11-20T09:30:00.000Z",
  toldAt: "2026-11-21T09:30:00.000Z",
};

/** `publicKey`: what a browser subscribes with (VAPID); null: browsers are sent nothing. `label` is empty where a browser did not say what it is. */
export const NewsDeviceList = z
  .object({
    publicKey: z.string().nullable(),
    items: z.array(
      z.object({
        id: idField("newsDevice"),
        label: z.string(),
        since: Instant,
        toldAt: Instant.nullable().describe("When the last news reached its push service"),
      }),
    ),
  })
  .meta({
    id: "NewsDeviceList",
    example: { publicKey: subscription.keys.p256dh, items: [listed] },
  });
export type NewsDeviceList = z.infer<typeof NewsDeviceList>;
