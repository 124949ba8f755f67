import { expect, test } from "vitest";
import { waitsForLook } from "./waits-for-look.ts";

test.each([
  ["খুব সুন্দর শাড়ি, রং একদম ছবির মতো।", false],
  ["Soft cotton, arrived in two days. 5/5", false],
  ["দোকানদার একটা হারামি", true],
  ["What a BASTARD.", true],
  ["কম দামে পাবেন www.onno-dokan.example", true],
  ["আমাকে ফোন করুন ০১৭১২৩৪৫৬৭৮", true],
  ["Bastardy bamboo weave", false],
  ["বিকাশে টাকা দিয়েছি, কোনো ঝামেলা হয়নি।", false],
  ["Paid with bKash, no trouble.", false],
  ["আমার পার্সোনাল বিকাশে টাকা দিন, কমে দেব।", true],
  ["Send money first, then I ship", true],
  ["দাম জানতে ইনবক্সে আসুন", true],
  ["হাটের বাইরে নিলে ২০০ টাকা কম", true],
  ["Can it be rocket red?", false],
])("%s is looked at first: %s", (text, waits) => expect(waitsForLook(text)).toBe(waits));
