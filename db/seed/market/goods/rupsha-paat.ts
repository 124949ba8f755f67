import type { Line } from "../line.ts";
import { colours, sizes } from "../line.ts";
import { words } from "../words.ts";

const origin = words("খালিশপুর, খুলনা", "Khalishpur, Khulna");
const care = words("ব্রাশে ঝাড়ুন, দাগ হলে ভেজা কাপড়ে মুছুন; ধোবেন না", "Brush, wipe stains with a damp cloth; do not wash");

export const rupshaPaat: readonly Line[] = [
  {
    vendor: "rupsha-paat", category: "jute", motif: "jute-bag", grams: 280,
    facts: { origin, care, material: words("তোষা পাট, সুতির হাতল", "Tossa jute with cotton handles") },
    aboutBn: "সেলাই দুই সারি, হাতলের গোড়ায় চৌকো করে আরও চার ফোঁড়। কারখানার পুরোনো শ্রমিকদের হাতে সেলাই, তাঁদের নাম ট্যাগে।",
    aboutEn: "Double seams, and a stitched square where the handle begins. Sewn by the former mill workers whose names are on the tag.",
    items: [
      { slug: "jute-bag-bazar", bn: "পাটের বাজারের ব্যাগ", en: "Jute market bag", taka: 220, palette: "natural", options: [sizes("medium", "large")], facts: { size: words("মাঝারি ৩৫ × ৩৫, বড় ৪২ × ৪৫ সেমি", "Medium 35 × 35, large 42 × 45 cm") }, sayBn: "পলিথিনের বদলে, দশ কেজি আলু নিলেও ছেঁড়ে না।", sayEn: "Instead of polythene: it carries ten kilos of potatoes without tearing." },
      { slug: "jute-bag-office", bn: "পাটের অফিস ব্যাগ", en: "Jute office bag", taka: 780, palette: "chocolate", facts: { size: words("৩৮ × ২৯ সেমি", "38 × 29 cm") }, sayBn: "চামড়ার হাতল আর ১৪ ইঞ্চি ল্যাপটপের গদি দেওয়া খোপ।", sayEn: "Leather handles and a padded sleeve for a 14-inch laptop." },
      { slug: "jute-bag-lunch", bn: "পাটের টিফিন ব্যাগ", en: "Jute lunch bag", taka: 260, palette: "mustard", facts: { size: words("২২ × ২৪ সেমি", "22 × 24 cm") }, sayBn: "ভেতরে ফয়েলের আস্তর, ভাত দুপুর পর্যন্ত গরম থাকে।", sayEn: "Lined with foil, it keeps rice warm until noon." },
      { slug: "jute-bag-block-print", bn: "ব্লক ছাপ পাটের ব্যাগ", en: "Block-printed jute tote", taka: 380, palette: "indigo", options: [colours("blue", "red", "green")], facts: { size: words("৩৮ × ৪০ সেমি", "38 × 40 cm") }, sayBn: "হাতে চাপা ব্লকে শাপলা আর মাছ, দুই ব্যাগে হুবহু এক পড়ে না।", sayEn: "Lilies and fishes block-printed by hand, never quite the same twice." },
      { slug: "jute-bag-bottle", bn: "পাটের বোতল ব্যাগ", en: "Jute bottle bag", taka: 180, palette: "leaf", facts: { size: words("১৪ × ৩৪ সেমি", "14 × 34 cm") }, sayBn: "পানির বোতল বা মধুর বয়াম উপহার দেওয়ার থলে।", sayEn: "For a water bottle, or for giving a jar of honey." },
      { slug: "jute-bag-school", bn: "পাটের স্কুলব্যাগ", en: "Jute school backpack", taka: 850, was: 950, palette: "bottle-green", facts: { size: words("৩০ × ৪০ সেমি", "30 × 40 cm") }, sayBn: "পিঠে ঝোলানোর, কাঁধের ফিতায় নরম ফোম, বৃষ্টির ঢাকনা সঙ্গে।", sayEn: "A backpack with foam straps and a rain cover." },
    ],
  },
  {
    vendor: "rupsha-paat", category: "jute", motif: "jute-rug", grams: 1300,
    facts: { origin, care, material: words("পাটের বিনুনি", "Braided jute") },
    aboutBn: "পাটের দড়ি বিনুনি করে সেলাই, পায়ের নিচে খসখসে আর উষ্ণ। ভেজা জায়গায় বিছাবেন না।",
    aboutEn: "Jute cord braided and sewn, rough and warm under the foot. Keep it off wet floors.",
    items: [
      { slug: "jute-rug-dimba", bn: "ডিম্বাকার পাটের গালিচা", en: "Oval jute rug", taka: 1450, palette: "natural", facts: { size: words("৯০ × ১৪০ সেমি", "90 × 140 cm") }, sayBn: "সোফার সামনে মানানসই ডিমের মতো গড়ন।", sayEn: "An egg-shaped rug that sits well before a sofa." },
      { slug: "jute-rug-lal-par", bn: "লাল পাড় পাটের গালিচা", en: "Red-border jute rug", taka: 1650, palette: "red", facts: { size: words("১২০ × ১৮০ সেমি", "120 × 180 cm") }, sayBn: "সোনালি পাটের চারপাশে লাল পাড়, শাড়ির মতোই।", sayEn: "Golden jute with a red border, like a sari." },
      { slug: "jute-paposh-set", bn: "পাটের পাপোশ, জোড়া", en: "Jute doormats, a pair", taka: 320, palette: "brass", facts: { size: words("৬০ × ৪০ সেমি", "60 × 40 cm") }, sayBn: "সামনের আর রান্নাঘরের দরজার জন্য এক জোড়া।", sayEn: "A pair, for the front door and the kitchen." },
    ],
  },
  {
    vendor: "rupsha-paat", category: "jute", motif: "jute-bag", grams: 350,
    facts: { origin, care, material: words("পাট", "Jute") },
    aboutBn: "ঘরের ছোটখাটো জিনিস গুছিয়ে রাখার জন্য, ভাঁজ করলে চ্যাপ্টা হয়ে যায়। কিনারা পাটের ফিতায় মোড়া।",
    aboutEn: "For the small things of a house; it folds flat when empty. The rim is bound in jute tape.",
    items: [
      { slug: "jute-basket-storage", bn: "পাটের গোছানোর ঝুড়ি, তিনটির সেট", en: "Jute storage baskets, set of three", taka: 750, palette: "cream", facts: { size: words("১৫, ২০ ও ২৫ সেমি", "15, 20 and 25 cm") }, sayBn: "একটির ভেতর একটি ঢোকে, সুতা থেকে খেলনা সবই রাখা যায়।", sayEn: "They nest in one another and hold anything from yarn to toys." },
      { slug: "jute-shika", bn: "পাটের শিকা", en: "Jute shika hanger", taka: 240, palette: "festive", facts: { size: words("দৈর্ঘ্য ১১০ সেমি", "110 cm long") }, sayBn: "দাদির রান্নাঘরের শিকা, এখন বারান্দায় টব ঝোলাতেও লাগে।", sayEn: "The hanger of a grandmother's kitchen, now for pots on the balcony." },
      { slug: "jute-wall-organiser", bn: "পাটের দেয়াল পকেট", en: "Jute wall organiser", taka: 480, palette: "sky", facts: { size: words("৪৫ × ৭০ সেমি", "45 × 70 cm") }, sayBn: "ছয় পকেট, চাবি, চিঠি আর বিদ্যুৎ বিল খুঁজে পাওয়ার জন্য।", sayEn: "Six pockets, so that keys, letters and the electricity bill are found." },
    ],
  },
  {
    vendor: "rupsha-paat", category: "bags-shoes", motif: "sandals", grams: 420, options: [sizes("eu37", "eu39", "eu41")],
    facts: { origin, care, material: words("পাট, রাবারের তলা", "Jute on a rubber sole") },
    aboutBn: "পাটের ফিতা পায়ে ঘাম জমতে দেয় না, তলা রাবারের বলে পিছলায় না। বৃষ্টির দিনে পরবেন না।",
    aboutEn: "Jute straps let the foot breathe and the rubber sole grips. Not for rainy days.",
    items: [
      { slug: "sandal-jute-flat", bn: "পাটের ফ্ল্যাট স্যান্ডেল", en: "Flat jute sandals", taka: 650, palette: "natural", sayBn: "আড়াআড়ি দুই ফিতা, বাড়িতে আর ছোট পথের হাঁটায়।", sayEn: "Two crossed straps, for the house and short walks." },
      { slug: "sandal-jute-nokshi", bn: "নকশি পাটের স্যান্ডেল", en: "Embroidered jute sandals", taka: 780, palette: "rose", sayBn: "ফিতায় কাঁথা ফোঁড়ের ফুল, শাড়ি আর কুর্তি দুয়ের সঙ্গেই মানায়।", sayEn: "Kantha-stitched flowers on the strap, fit for sari and kurti." },
    ],
  },
  {
    vendor: "rupsha-paat", category: "art-stationery", motif: "notebook", grams: 260,
    facts: { origin, material: words("পাটের মলাট, হাতে তৈরি কাগজ", "Jute cover, handmade paper"), pages: words("১২০ পাতা", "120 pages"), size: words("১৪ × ২১ সেমি", "14 × 21 cm") },
    aboutBn: "পাটের আঁশের কাগজ, কলমের কালি ছড়ায় না। সেলাই বাঁধাই, পুরো খুলে সমান হয়ে থাকে।",
    aboutEn: "The paper is of jute fibre and does not bleed. Sewn, it opens flat.",
    items: [
      { slug: "notebook-jute-plain", bn: "পাটের মলাটের খাতা", en: "Jute-bound notebook", taka: 220, palette: "natural", sayBn: "সাদা পাতা, ছবি আঁকা বা লেখা দুটোর জন্যই।", sayEn: "Blank pages for drawing or for writing." },
      { slug: "notebook-jute-diary", bn: "পাটের ডায়েরি, ফিতাসহ", en: "Jute diary with a tie", taka: 320, palette: "maroon", facts: { pages: words("২০০ পাতা, রুলটানা", "200 ruled pages") }, sayBn: "মোটা ডায়েরি, লাল ফিতায় বেঁধে রাখা যায়।", sayEn: "A thick diary that ties shut with a red ribbon." },
    ],
  },
  {
    vendor: "rupsha-paat", category: "lamps-plants", motif: "plant-pot", grams: 300,
    facts: { origin, care, material: words("পাট, ভেতরে পানিরোধী আস্তর", "Jute with a waterproof lining") },
    aboutBn: "ভেতরের আস্তরে পানি চুঁইয়ে মেঝে ভেজে না। পুরোনো প্লাস্টিকের টব এটির মধ্যে বসিয়ে দিলেই হয়।",
    aboutEn: "The lining keeps the floor dry. Simply stand an old plastic pot inside.",
    items: [
      { slug: "planter-jute-cover", bn: "পাটের টব-ঢাকনা", en: "Jute planter cover", taka: 280, palette: "brass", facts: { size: words("৮ ইঞ্চি টবের জন্য", "For an 8-inch pot") }, sayBn: "সানসেভিরিয়া বা মানিপ্ল্যান্টের পাশে পাটের রং ভালো খোলে।", sayEn: "The colour of jute sets off a snake plant or a money plant." },
      { slug: "planter-jute-hanging", bn: "ঝোলানো পাটের টব", en: "Hanging jute planter", taka: 350, palette: "leaf", facts: { size: words("৬ ইঞ্চি টবের জন্য, দড়ি ৮০ সেমি", "For a 6-inch pot, 80 cm cord") }, sayBn: "গ্রিলের সঙ্গে ঝুলিয়ে দিলে বারান্দার মেঝে খালি থাকে।", sayEn: "Hung from the grille, it leaves the balcony floor free." },
    ],
  },
];
