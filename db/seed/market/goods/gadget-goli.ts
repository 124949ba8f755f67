import type { Line } from "../line.ts";
import { colours, models } from "../line.ts";
import { words } from "../words.ts";

const china = words("চীন (আমদানি)", "China (imported)");
const week = words("৭ দিনের বদল", "7-day replacement");
const sixMonths = words("৬ মাস", "6 months");

export const gadgetGoli: readonly Line[] = [
  {
    vendor: "gadget-goli", category: "phone-covers", motif: "phone-cover", grams: 60,
    options: [models("galaxy-a15", "galaxy-a25", "redmi-13c", "redmi-note-13", "realme-c67", "vivo-y28")],
    facts: { origin: words("কভার চীনের, ছাপা ঢাকায়", "Case from China, printed in Dhaka"), warranty: week, compatible: words("বেছে নেওয়া মডেল", "The model you choose"), material: words("নরম টিপিইউ", "Soft TPU") },
    aboutBn: "ক্যামেরার চারপাশ এক মিলিমিটার উঁচু, টেবিলে রাখলে কাচ ঘষা খায় না। ছাপা ইউভি কালির, নখে ওঠে না।",
    aboutEn: "The rim stands a millimetre above the camera so the glass never touches the table. Printed in UV ink that a fingernail cannot lift.",
    items: [
      { slug: "cover-rickshaw-art", bn: "রিকশাচিত্র মোবাইল কভার", en: "Rickshaw art phone cover", taka: 320, palette: "festive", sayBn: "বাঘ, ময়ূর আর পদ্ম, রিকশার পেছনের সেই রং।", sayEn: "Tiger, peacock and lotus in the colours of a rickshaw's back." },
      { slug: "cover-jamdani-print", bn: "জামদানি ছাপ মোবাইল কভার", en: "Jamdani print phone cover", taka: 290, palette: "bottle-green", sayBn: "পান্না হাজার নকশা থেকে নেওয়া ছোট বরফি।", sayEn: "Small diamonds borrowed from the panna hajar pattern." },
      { slug: "cover-kantha-print", bn: "কাঁথা ফোঁড় ছাপ কভার", en: "Kantha print phone cover", taka: 290, palette: "rose", sayBn: "ছাপাটা এমন যে দূর থেকে সুতার ফোঁড় মনে হয়।", sayEn: "From a step away the print passes for real stitches." },
    ],
  },
  {
    vendor: "gadget-goli", category: "phone-covers", motif: "phone-cover", grams: 60,
    facts: { origin: china, warranty: week },
    aboutBn: "বোতাম আর চার্জারের ফাঁক মডেল ধরে কাটা, আঙুলে চাপ দিতে কষ্ট হয় না। পৌঁছানোর পর ফিট না হলে ফেরত নিই।",
    aboutEn: "Buttons and port are cut for the exact model. If it does not fit when it arrives, we take it back.",
    items: [
      { slug: "cover-clear-shockproof", bn: "স্বচ্ছ শকপ্রুফ কভার", en: "Clear shockproof cover", taka: 220, palette: "white", options: [models("galaxy-a15", "redmi-note-13", "iphone-13", "iphone-15")], facts: { compatible: words("বেছে নেওয়া মডেল", "The model you choose"), material: words("টিপিইউ, চার কোণে বাতাসের গদি", "TPU with air corners") }, sayBn: "ফোনের আসল রং দেখা যায়, কোণে বাতাসের গদি পড়ার ধাক্কা নেয়।", sayEn: "It shows the phone's own colour, while air pockets in the corners take the fall." },
      { slug: "cover-matte-black", bn: "ম্যাট কালো কভার", en: "Matte black cover", taka: 250, palette: "black", options: [models("galaxy-a25", "redmi-13c", "vivo-y28")], facts: { compatible: words("বেছে নেওয়া মডেল", "The model you choose"), material: words("ম্যাট টিপিইউ", "Matte TPU") }, sayBn: "আঙুলের ছাপ পড়ে না, হাতে পিছলায়ও না।", sayEn: "It takes no fingerprints and does not slip." },
      { slug: "cover-flip-leather", bn: "ফ্লিপ কভার, কার্ডের খোপসহ", en: "Flip cover with card slots", taka: 450, palette: "chocolate", options: [models("galaxy-a15", "realme-c67")], facts: { compatible: words("বেছে নেওয়া মডেল", "The model you choose"), material: words("কৃত্রিম চামড়া", "Artificial leather") }, sayBn: "ভেতরে দুটি কার্ড আর ভাঁজ করা নোট রাখা যায়, চুম্বকে বন্ধ হয়।", sayEn: "Room for two cards and a folded note; it shuts with a magnet." },
      { slug: "cover-magsafe-iphone", bn: "চুম্বক রিং আইফোন কভার", en: "Magnetic ring iPhone cover", taka: 420, palette: "grey", options: [models("iphone-13", "iphone-15")], facts: { compatible: words("আইফোন ১৩ বা ১৫", "iPhone 13 or 15"), material: words("পলিকার্বনেট ও টিপিইউ", "Polycarbonate and TPU") }, sayBn: "পেছনের চুম্বক রিংয়ে ওয়্যারলেস চার্জার ঠিক জায়গায় বসে।", sayEn: "The ring on the back seats a wireless charger in the right place." },
    ],
  },
  {
    vendor: "gadget-goli", category: "power-audio", motif: "charger", grams: 90,
    facts: { origin: china, warranty: sixMonths, material: words("অগ্নিরোধী পলিকার্বনেট", "Flame-retardant polycarbonate") },
    aboutBn: "২২০ ভোল্টে লোড দিয়ে মেপে তবেই প্যাকেট করা, মাপের কাগজ বাক্সে থাকে। ভোল্টেজ ওঠানামায় নিজে বন্ধ হয়ে যায়।",
    aboutEn: "Load-tested at 220 volts before packing, with the reading in the box. It cuts off when the voltage swings.",
    items: [
      { slug: "charger-20w-c", bn: "২০ ওয়াট টাইপ-সি চার্জার", en: "20 W Type-C charger", taka: 550, palette: "white", facts: { compatible: words("টাইপ-সি ফোন ও আইফোন", "Type-C phones and iPhones") }, sayBn: "আধঘণ্টায় বেশির ভাগ ফোন অর্ধেক চার্জ হয়।", sayEn: "Most phones are half full in thirty minutes." },
      { slug: "charger-33w-dual", bn: "৩৩ ওয়াট দুই পোর্ট চার্জার", en: "33 W two-port charger", taka: 790, palette: "black", facts: { compatible: words("ইউএসবি-এ ও টাইপ-সি", "USB-A and Type-C") }, sayBn: "একটি নতুন আর একটি পুরোনো ফোন একসঙ্গে চার্জ দিন।", sayEn: "Charge a new phone and an old one at once." },
      { slug: "charger-65w-gan", bn: "৬৫ ওয়াট গ্যান চার্জার", en: "65 W GaN charger", taka: 1650, was: 1900, palette: "grey", facts: { compatible: words("ল্যাপটপ, ট্যাব, ফোন", "Laptops, tablets, phones") }, sayBn: "ল্যাপটপের ভারী ইটের বদলে হাতের মুঠোয় আঁটা চার্জার।", sayEn: "It fits in the fist and replaces the laptop's heavy brick." },
      { slug: "charger-car-38w", bn: "গাড়ির ৩৮ ওয়াট চার্জার", en: "38 W car charger", taka: 480, palette: "night", facts: { compatible: words("১২ ও ২৪ ভোল্টের গাড়ি", "12 and 24 volt vehicles") }, sayBn: "সিএনজি থেকে ট্রাক, ১২ বা ২৪ ভোল্ট দুটোতেই চলে।", sayEn: "From a three-wheeler to a truck, it runs on 12 or 24 volts." },
    ],
  },
  {
    vendor: "gadget-goli", category: "power-audio", motif: "cable", grams: 40, options: [{ key: "length", values: ["1m", "2m"] }],
    facts: { origin: china, warranty: sixMonths, material: words("নাইলন বুননের তার", "Braided nylon") },
    aboutBn: "দুই মাথায় বাড়তি রাবার, যেখানে তার আগে ছেঁড়ে ঠিক সেখানে। পাঁচ হাজারবার ভাঁজ করে পরীক্ষা করা।",
    aboutEn: "Extra rubber at both necks, exactly where cables break first. Bend-tested five thousand times.",
    items: [
      { slug: "cable-c-to-c-60w", bn: "৬০ ওয়াট টাইপ-সি কেবল", en: "60 W C-to-C cable", taka: [280, 360], palette: "black", facts: { compatible: words("টাইপ-সি থেকে টাইপ-সি", "Type-C to Type-C") }, sayBn: "ফোন, ট্যাব আর হালকা ল্যাপটপ, তিনটিরই জন্য এক কেবল।", sayEn: "One cable for phone, tablet and a light laptop." },
      { slug: "cable-a-to-c-3a", bn: "৩ অ্যাম্পিয়ার টাইপ-সি কেবল", en: "3 A USB-A to C cable", taka: [220, 290], palette: "red", facts: { compatible: words("ইউএসবি-এ থেকে টাইপ-সি", "USB-A to Type-C") }, sayBn: "লাল-কালো বুনন, ব্যাগের ভেতর সহজে চোখে পড়ে।", sayEn: "Red and black braid, easy to spot in a bag." },
      { slug: "cable-lightning-mfi", bn: "লাইটনিং কেবল", en: "Lightning cable", taka: [420, 520], palette: "white", facts: { compatible: words("আইফোন ৫ থেকে ১৪", "iPhone 5 to 14") }, sayBn: "পুরোনো আইফোনের জন্য, ডেটা আর চার্জ দুই-ই চলে।", sayEn: "For older iPhones; it carries both data and power." },
    ],
  },
  {
    vendor: "gadget-goli", category: "power-audio", motif: "cable", grams: 55,
    facts: { origin: china, warranty: sixMonths },
    aboutBn: "ছোট, কিন্তু যেদিন লাগে সেদিন না থাকলে দিনটাই মাটি; তাই একটি ব্যাগেই রাখুন।",
    aboutEn: "Small, but the day you need it and lack it is spoiled; keep one in the bag.",
    items: [
      { slug: "cable-three-in-one", bn: "তিন মাথার চার্জিং কেবল", en: "Three-in-one charging cable", taka: 350, palette: "violet", facts: { compatible: words("টাইপ-সি, মাইক্রো ইউএসবি, লাইটনিং", "Type-C, Micro USB, Lightning") }, sayBn: "এক তারে তিন রকম মাথা, পরিবারের সব ফোন মিটে যায়।", sayEn: "Three heads on one lead settle every phone in the family." },
      { slug: "adapter-otg-c", bn: "টাইপ-সি ওটিজি অ্যাডাপ্টার", en: "Type-C OTG adapter", taka: 150, palette: "grey", facts: { compatible: words("ওটিজি চলে এমন ফোন", "Phones with OTG") }, sayBn: "পেনড্রাইভ বা কিবোর্ড সরাসরি ফোনে লাগান।", sayEn: "Plug a pen drive or a keyboard straight into the phone." },
    ],
  },
  {
    vendor: "gadget-goli", category: "power-audio", motif: "power-bank", grams: 240,
    facts: { origin: china, warranty: words("১২ মাস", "12 months"), material: words("লিথিয়াম পলিমার", "Lithium polymer"), compatible: words("ইউএসবি দিয়ে চার্জ হয় এমন সব যন্ত্র", "Anything charged by USB") },
    aboutBn: "লেখা ক্ষমতা আর আসল ক্ষমতা দুটিই বাক্সে লেখা, কারণ কোনো পাওয়ার ব্যাংকই পুরোটা দেয় না। বিমানে হাতব্যাগে নেওয়া যায়।",
    aboutEn: "The box states both the rated and the real capacity, since no power bank gives all of it. Allowed in cabin baggage.",
    items: [
      { slug: "powerbank-10000", bn: "১০,০০০ এমএএইচ পাওয়ার ব্যাংক", en: "10,000 mAh power bank", taka: 1250, palette: "black", options: [colours("black", "white", "sky")], sayBn: "লোডশেডিংয়ের দিনে একটি ফোন দুবার পুরো চার্জ, আসলে মেলে ৬,২০০।", sayEn: "Two full charges on a day of load-shedding; 6,200 mAh is what really reaches the phone." },
      { slug: "powerbank-20000-pd", bn: "২০,০০০ এমএএইচ দ্রুত পাওয়ার ব্যাংক", en: "20,000 mAh fast power bank", taka: 2150, was: 2400, palette: "indigo", sayBn: "তিন যন্ত্র একসঙ্গে, পর্দায় কত ভাগ আছে সংখ্যায় দেখায়।", sayEn: "Three devices at a time, and a display that shows the per cent left." },
      { slug: "powerbank-mini-5000", bn: "৫,০০০ এমএএইচ ছোট পাওয়ার ব্যাংক", en: "5,000 mAh pocket power bank", taka: 890, palette: "rose", options: [colours("pink", "white")], sayBn: "লিপস্টিকের চেয়ে সামান্য বড়, সরাসরি ফোনের গোড়ায় লাগে।", sayEn: "Little bigger than a lipstick, it plugs straight into the phone." },
    ],
  },
  {
    vendor: "gadget-goli", category: "power-audio", motif: "earphones", grams: 70,
    facts: { origin: china, warranty: sixMonths },
    aboutBn: "তিন মাপের রাবার সঙ্গে থাকে, কানে ঠিক বসলে শব্দও ঠিক শোনায়। পরে দেখা কানের জিনিস, তাই খোলা প্যাকেট ফেরত হয় না।",
    aboutEn: "Three sizes of tips are included, and a good fit makes good sound. For hygiene an opened pack cannot be returned.",
    items: [
      { slug: "earphone-wired-35", bn: "তারের ইয়ারফোন, ৩.৫ মিমি", en: "Wired earphones, 3.5 mm", taka: 250, palette: "white", options: [colours("white", "black")], facts: { compatible: words("৩.৫ মিমি জ্যাক", "3.5 mm jack") }, sayBn: "ক্লাসের লেকচার আর ফোনে কথা বলার সাদামাটা নির্ভরযোগ্য জোড়া।", sayEn: "A plain and reliable pair for lectures and calls." },
      { slug: "earphone-wired-c", bn: "টাইপ-সি ইয়ারফোন", en: "Type-C wired earphones", taka: 420, palette: "black", facts: { compatible: words("জ্যাক ছাড়া টাইপ-সি ফোন", "Type-C phones without a jack") }, sayBn: "যেসব ফোনে গোল জ্যাক নেই সেগুলোর জন্য, মাইক্রোফোনসহ।", sayEn: "For phones without the round jack, with a microphone." },
      { slug: "earbuds-tws-basic", bn: "ওয়্যারলেস ইয়ারবাড", en: "Wireless earbuds", taka: 1150, palette: "night", options: [colours("black", "white")], facts: { compatible: words("ব্লুটুথ ৫.৩", "Bluetooth 5.3") }, sayBn: "এক চার্জে পাঁচ ঘণ্টা, কেসসহ কুড়ি ঘণ্টা।", sayEn: "Five hours on one charge and twenty with the case." },
      { slug: "earbuds-tws-anc", bn: "শব্দরোধী ওয়্যারলেস ইয়ারবাড", en: "Noise-cancelling earbuds", taka: 2450, palette: "bottle-green", facts: { compatible: words("ব্লুটুথ ৫.৩", "Bluetooth 5.3") }, sayBn: "ঢাকার বাসের হর্ন বেশ কমিয়ে দেয়, পুরো বন্ধ করে না।", sayEn: "It hushes the horns of a Dhaka bus a good deal, though not entirely." },
      { slug: "neckband-bass", bn: "নেকব্যান্ড ইয়ারফোন", en: "Neckband earphones", taka: 850, palette: "red", facts: { compatible: words("ব্লুটুথ ৫.২", "Bluetooth 5.2") }, sayBn: "গলায় ঝুলে থাকে বলে হারায় না, বাইকেও পরা যায় একটি কান খোলা রেখে।", sayEn: "It hangs on the neck and is not lost; on a motorbike leave one ear free." },
    ],
  },
  {
    vendor: "gadget-goli", category: "phone-covers", motif: "phone-cover", grams: 90,
    facts: { origin: china, warranty: week, material: words("পানিরোধী পিভিসি", "Waterproof PVC"), compatible: words("৭ ইঞ্চি পর্যন্ত সব ফোন", "Any phone up to 7 inches") },
    aboutBn: "বর্ষাকালে যাঁরা মোটরসাইকেল বা নৌকায় চলেন তাঁদের জন্য। আগে টিস্যু ভরে পানিতে ডুবিয়ে দেখে নেবেন।",
    aboutEn: "For those who ride motorbikes or boats in the rains. Try it first in water with a tissue inside.",
    items: [
      { slug: "pouch-waterproof", bn: "পানিরোধী মোবাইল থলে", en: "Waterproof phone pouch", taka: 180, palette: "sea", sayBn: "থলের ভেতর থেকেই পর্দায় ছোঁয়া যায়, গলায় ঝোলানোর ফিতাসহ।", sayEn: "The screen works through the pouch, which hangs from the neck on a strap." },
    ],
  },
];
