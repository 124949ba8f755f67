import type { Line } from "../line.ts";
import { words } from "../words.ts";

const origin = words("আলতাপোল, কেশবপুর, যশোর", "Alatapol, Keshabpur, Jashore");
const care = words("শুকনা কাপড়ে মুছুন, পানিতে ভেজাবেন না", "Wipe dry, do not soak");

export const alatapolKath: readonly Line[] = [
  {
    vendor: "alatapol-kath", category: "toys", motif: "toy", grams: 350,
    facts: { origin, care, material: words("কদম কাঠ, খাবারের রং ও মৌমোম", "Kadam wood, food colours and beeswax"), age: words("৩ বছর ও বেশি", "3 years and over") },
    aboutBn: "কোনা গোল করে ঘষা, তারকাঁটা নেই, রং মুখে গেলেও ক্ষতি নেই। ভাঙলে টুকরো পাঠান, জুড়ে ফেরত দিই।",
    aboutEn: "The corners are rounded, there are no nails and the colours are safe in the mouth. Should it break, send us the pieces and we mend it.",
    items: [
      { slug: "toy-wood-train", bn: "কাঠের রেলগাড়ি", en: "Wooden train", taka: 650, palette: "red", sayBn: "ইঞ্জিন আর তিন বগি, চুম্বক নয়, কাঠের আংটায় জোড়া।", sayEn: "An engine and three wagons, joined by wooden hooks." },
      { slug: "toy-wood-tomtom", bn: "টমটম গাড়ি", en: "Tomtom drum cart", taka: 180, palette: "orange", sayBn: "সুতা ধরে টানলে টমটম করে বাজে, মেলার সেই খেলনা।", sayEn: "Pull the string and it drums along, the toy of every fair." },
      { slug: "toy-wood-lattu", bn: "কাঠের লাটিম, তিনটি", en: "Wooden spinning tops, three", taka: 150, palette: "turmeric", facts: { age: words("৬ বছর ও বেশি", "6 years and over") }, sayBn: "তিন রঙের তিন লাটিম, লেত্তিসহ।", sayEn: "Three tops in three colours, with cord." },
      { slug: "toy-wood-bornomala", bn: "কাঠের বর্ণমালা ব্লক", en: "Bangla alphabet blocks", taka: 950, palette: "festive", grams: 1100, sayBn: "পঞ্চাশটি অক্ষর, এক পিঠে বর্ণ, অন্য পিঠে ছবি।", sayEn: "Fifty letters, each with a picture on the other side." },
      { slug: "toy-wood-rickshaw", bn: "কাঠের রিকশা", en: "Wooden rickshaw", taka: 480, palette: "leaf", sayBn: "চাকা ঘোরে, হুড ওঠে-নামে, যাত্রীর আসন খালি।", sayEn: "The wheels turn, the hood goes up and down and the seat awaits a passenger." },
      { slug: "toy-wood-ranna", bn: "কাঠের হাঁড়িপাতিল", en: "Wooden cooking set", taka: 580, palette: "rose", sayBn: "চুলা, হাঁড়ি, কড়াই, হাতা মিলিয়ে এগারো টুকরো।", sayEn: "A stove, pots, pan and ladle, eleven pieces in all." },
      { slug: "toy-wood-putul", bn: "কাঠের পুতুল, জোড়া", en: "Wooden dolls, a pair", taka: 320, palette: "red-white", sayBn: "বর আর বউ, সোনারগাঁয়ের পুরোনো পুতুলের ঢঙে আঁকা।", sayEn: "A bride and groom painted like the old dolls of Sonargaon." },
    ],
  },
  {
    vendor: "alatapol-kath", category: "art-stationery", motif: "pen-stand", grams: 300,
    facts: { origin, care, material: words("মেহগনি কাঠ", "Mahogany") },
    aboutBn: "কুঁদে গোল করা, লাক্ষার পালিশ। নিচে ফেল্ট কাপড়, টেবিলে দাগ পড়ে না।",
    aboutEn: "Turned on a lathe and polished with lac. Felt underneath keeps the desk unmarked.",
    items: [
      { slug: "penstand-mehogoni", bn: "মেহগনি কলমদানি", en: "Mahogany pen stand", taka: 320, palette: "chocolate", facts: { size: words("উচ্চতা ১১ সেমি", "11 cm tall") }, sayBn: "কাঠের আঁশ যেমন আছে তেমনই রাখা।", sayEn: "The grain is left just as it grew." },
      { slug: "penstand-pecha", bn: "প্যাঁচা কলমদানি", en: "Owl pen stand", taka: 380, palette: "honey", facts: { size: words("উচ্চতা ১৩ সেমি", "13 cm tall") }, sayBn: "পড়ার টেবিলে চোখ বড় করে বসে থাকা প্যাঁচা, পেটে ছয়টি কলম।", sayEn: "A wide-eyed owl for the study table with six pens in its belly." },
      { slug: "penstand-desk-set", bn: "টেবিল গোছানোর সেট", en: "Desk organiser", taka: 750, palette: "natural", grams: 900, facts: { size: words("২৪ × ১৫ সেমি", "24 × 15 cm") }, sayBn: "কলম, কার্ড, মোবাইল আর ক্লিপের আলাদা ঘর।", sayEn: "Separate places for pens, cards, phone and clips." },
    ],
  },
  {
    vendor: "alatapol-kath", category: "cane-bamboo-wood", motif: "wood-craft", grams: 550,
    facts: { origin, care, material: words("মেহগনি ও নিম কাঠ", "Mahogany and neem wood") },
    aboutBn: "করাতকলের ফেলনা টুকরা থেকে গড়া, গাছ কাটা হয় না। আসবাবের মোমে ঘষে শেষ করা।",
    aboutEn: "Made from sawmill offcuts, so no tree is felled for it. Finished with furniture wax.",
    items: [
      { slug: "wood-candle-stand", bn: "কাঠের মোমদানি, জোড়া", en: "Wooden candle stands, a pair", taka: 450, palette: "chocolate", facts: { size: words("উচ্চতা ১৫ ও ২০ সেমি", "15 and 20 cm tall") }, sayBn: "এক উঁচু এক নিচু, একসঙ্গে রাখলে মানায়।", sayEn: "One tall and one short, meant to stand together." },
      { slug: "wood-jewel-box", bn: "কাঠের গয়নার বাক্স", en: "Wooden jewellery box", taka: 850, palette: "maroon", facts: { size: words("২০ × ১৩ × ৮ সেমি", "20 × 13 × 8 cm") }, sayBn: "ঢাকনায় পিতলের লতা বসানো, ভেতরে লাল মখমল।", sayEn: "Brass vine inlaid on the lid, red velvet within." },
      { slug: "wood-rehal", bn: "কাঠের রেহাল", en: "Wooden rehal book rest", taka: 580, palette: "bottle-green", facts: { size: words("৩৩ × ২০ সেমি", "33 × 20 cm") }, sayBn: "এক তক্তা চিরে জোড়া ছাড়া বানানো, ভাঁজ হয়ে সমান হয়।", sayEn: "Sawn from a single plank without a joint; it folds flat." },
      { slug: "wood-wall-clock", bn: "কাঠের দেয়ালঘড়ি", en: "Wooden wall clock", taka: 1250, palette: "natural", facts: { size: words("ব্যাস ২৮ সেমি", "28 cm across") }, sayBn: "বাংলা সংখ্যায় ১ থেকে ১২, কাঁটা পিতলের, ব্যাটারি সঙ্গে।", sayEn: "Bangla numerals, brass hands and the battery included." },
    ],
  },
  {
    vendor: "alatapol-kath", category: "kitchen", motif: "wood-craft", grams: 500,
    facts: { origin, material: words("নিম কাঠ", "Neem wood"), care: words("হাতে ধুয়ে সঙ্গে সঙ্গে মুছুন, মাসে একবার তেল", "Hand wash, dry at once, oil monthly") },
    aboutBn: "নিম কাঠে ঘ্রাণ ধরে না, ঘুণও নয়। প্রথম কদিন সামান্য তেতো ঘ্রাণ থাকতে পারে।",
    aboutEn: "Neem holds neither smells nor borers. A faint bitterness may stay for the first few days.",
    items: [
      { slug: "wood-ruti-set", bn: "রুটি বেলার পিঁড়ি-বেলন", en: "Ruti board and pin", taka: 480, palette: "honey", grams: 1300, facts: { size: words("পিঁড়ি ২৬ সেমি", "Board 26 cm") }, sayBn: "এক কাঠ থেকে কাটা জোড়া, নিচে তিন পায়া।", sayEn: "Board and pin cut from one log; the board stands on three feet." },
      { slug: "wood-spoon-set", bn: "নিম কাঠের চামচ, ছয়টির সেট", en: "Neem spoons, set of six", taka: 380, palette: "natural", facts: { size: words("১৮ থেকে ৩২ সেমি", "18 to 32 cm") }, sayBn: "নন-স্টিক কড়াইয়ে দাগ ফেলে না, ছয় কাজের ছয়টি।", sayEn: "Six for six tasks, and none scratches a non-stick pan." },
      { slug: "wood-masala-box", bn: "কাঠের মসলার বাক্স", en: "Wooden spice box", taka: 750, palette: "terracotta", facts: { size: words("২২ × ২২ সেমি", "22 × 22 cm") }, sayBn: "নয় খোপ আর সরানো যায় এমন ঢাকনা, চামচসহ।", sayEn: "Nine wells, a sliding lid and a spoon." },
    ],
  },
];
