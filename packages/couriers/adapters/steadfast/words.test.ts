import { expect, it } from "vitest";
import { sayingOf } from "./words.ts";

const said = (text: string) =>
  sayingOf({ notification_type: "tracking_update", consignment_id: 1, tracking_message: text }).collected
    ?.minor ?? null;

it.each([
  ["Amount has been changed from 1770 to 50", 5000n],
  ["Amount has been changed from Tk 1770 to Tk 50", 5000n],
  ["Amount has been changed from ৳১,৭৭০ to ৳৫০.", 5000n],
  ["Amount has been changed from 1770 to 50 and then changed from 50 to 70", 7000n],
  ["Amount has been changed from 1770 to some", null],
  ["Address has been changed from 12 to 50", null],
])("%s: %s poisha were taken", (text, minor) => {
  expect(said(text)).toBe(minor);
});

it.each([
  ["Amount has been changed from 1770 to 10O0", "10O0"],
  ["Amount has been changed from 1770 to some", "some"],
  ["Amount has been changed from 1770 to -50.", "-50"],
  ["Address has been changed from 12 to some", null],
  ["Amount has been changed from 1770 to 50", null],
])("%s: what cannot be read of it is %s", (text, unread) => {
  const kind = { notification_type: "tracking_update", consignment_id: 1 };
  expect(sayingOf({ ...kind, tracking_message: text }).unread ?? null).toBe(unread);
});
