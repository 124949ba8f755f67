import { expect, it } from "vitest";
import { readPushConfig, readPushDoor } from "./config.ts";

const whole = {
  VAPID_PUBLIC_KEY: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
  VAPID_PRIVATE_KEY: "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94",
  VAPID_SUBJECT: "mailto:operators@haat.test",
};

it("a market without the keys offers browsers nothing", () => {
  expect([readPushConfig({}), readPushDoor({ VAPID_PUBLIC_KEY: " " })]).toEqual([null, null]);
  expect(readPushConfig(whole)?.publicKey).toBe(whole.VAPID_PUBLIC_KEY);
});

it.each([
  [{ ...whole, VAPID_PRIVATE_KEY: "" }, "VAPID_PRIVATE_KEY is missing"],
  [{ VAPID_SUBJECT: whole.VAPID_SUBJECT }, "VAPID_PUBLIC_KEY is missing"],
  [{ ...whole, VAPID_SUBJECT: "operators" }, "VAPID_SUBJECT must be a mailto: or https: address"],
  [{ ...whole, VAPID_PRIVATE_KEY: "short" }, "VAPID_PRIVATE_KEY must be 32 bytes"],
  [{ ...whole, VAPID_PUBLIC_KEY: whole.VAPID_PRIVATE_KEY }, "VAPID_PUBLIC_KEY must be 65 bytes"],
])(
  "half a pair, or one of the wrong form, stops the start with a sentence that shows no key",
  (variables, words) => {
    expect(() => readPushConfig(variables)).toThrow(words);
  },
);

it.each([
  ["https://fcm.googleapis.com/fcm/send/c1", true],
  ["https://updates.push.services.mozilla.com/wpush/v2/x", true],
  ["https://web.push.apple.com/Q", true],
  ["https://wns2-pn1p.notify.windows.com/w/?token=B", true],
  ["http://fcm.googleapis.com/fcm/send/c1", false],
  ["https://fcm.googleapis.com.evil.test/", false],
  ["https://evil-push.apple.com.test/", false],
  ["https://nobody@fcm.googleapis.com/fcm/send/c1", false],
  ["https://fcm.googleapis.com:8443/fcm/send/c1", false],
  ["https://169.254.169.254/latest/meta-data", false],
  ["http://127.0.0.1:5432/", false],
  ["no address", false],
])("we write to %s: %s", (endpoint, isServed) => {
  expect(readPushDoor(whole)?.serves(endpoint)).toBe(isServed);
});
