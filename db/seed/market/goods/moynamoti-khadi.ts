import type { Line } from "../line.ts";
import { sizes } from "../line.ts";
import { words } from "../words.ts";

const origin = words("চান্দিনা, কুমিল্লা", "Chandina, Cumilla");
const material = words("হাতে কাটা সুতার খাদি", "Hand-spun khadi cotton");
const care = words("ঠান্ডা পানিতে ধোবেন, ভেজা অবস্থায় টেনে সোজা করে শুকাবেন", "Wash cold and pull straight while damp");

export const moynamotiKhadi: readonly Line[] = [
  {
    vendor: "moynamoti-khadi", category: "panjabi", motif: "panjabi", grams: 330, options: [sizes("38", "40", "42", "44")],
    facts: { origin, material, care },
    aboutBn: "চরকার সুতা সমান হয় না, ওই গাঁটগাঁট ভাবটাই খাদির সৌন্দর্য। বুকের মাপ ইঞ্চিতে, ঝুল ৪২।",
    aboutEn: "Wheel-spun yarn is never even, and those small slubs are the beauty of khadi. Sizes are chest inches; the length is 42.",
    items: [
      { slug: "khadi-panjabi-ghiye", bn: "ঘিয়ে খাদি পাঞ্জাবি", en: "Cream khadi panjabi", taka: 1350, palette: "cream", sayBn: "রং না করা সুতার স্বাভাবিক ঘিয়ে, কাঠের বোতাম।", sayEn: "The natural cream of undyed yarn, with wooden buttons." },
      { slug: "khadi-panjabi-neel", bn: "নীল খাদি পাঞ্জাবি", en: "Indigo khadi panjabi", taka: 1550, palette: "indigo", sayBn: "রংপুরের নীলগাছের আসল নীলে ছয়বার চুবানো।", sayEn: "Dipped six times in true indigo grown in Rangpur." },
      { slug: "khadi-panjabi-khoyeri", bn: "খয়েরি খাদি পাঞ্জাবি", en: "Catechu brown khadi panjabi", taka: 1480, palette: "chocolate", sayBn: "খয়েরগাছের নির্যাসে রাঙানো, গলায় একই রঙের হাতের ফোঁড়।", sayEn: "Coloured with catechu, hand-stitched at the neck in the same shade." },
      { slug: "khadi-panjabi-boishakh", bn: "লাল পাইপিন সাদা খাদি পাঞ্জাবি", en: "White khadi panjabi with red piping", taka: 1450, palette: "red-white", sayBn: "বৈশাখের সকালের জন্য: সাদা জমিন, হাতা আর বুকে লালের টান।", sayEn: "For the morning of Baishakh: white, with a line of red at cuff and placket." },
      { slug: "khadi-panjabi-chai", bn: "ছাই রঙের খাদি পাঞ্জাবি", en: "Ash khadi panjabi", taka: 1420, was: 1600, palette: "grey", sayBn: "ছাই আর সাদা সুতা পাকিয়ে বোনা, কাছে এলে দুই রং আলাদা দেখা যায়।", sayEn: "Ash and white yarn twisted together; come close and you see both." },
    ],
  },
  {
    vendor: "moynamoti-khadi", category: "panjabi", motif: "khadi", grams: 220, options: [sizes("m", "l", "xl")],
    facts: { origin, material, care },
    aboutBn: "কোমর পর্যন্ত ঝুল, জিন্সের সঙ্গেও চলে। দুই পাশে কাটা আর বুকে একটি পকেট।",
    aboutEn: "Hip length, so it goes with jeans too. Side slits and a chest pocket.",
    items: [
      { slug: "khadi-fatua-shobuj", bn: "সবুজ খাদি ফতুয়া", en: "Green khadi fatua", taka: 850, palette: "leaf", sayBn: "হরীতকী আর লোহার পানিতে পাওয়া শেওলা সবুজ।", sayEn: "A moss green drawn from haritaki and iron water." },
      { slug: "khadi-fatua-holud", bn: "হলুদ খাদি ফতুয়া", en: "Yellow khadi fatua", taka: 820, palette: "turmeric", sayBn: "গাঁদা ফুলের পাপড়ি থেকে পাওয়া উজ্জ্বল হলুদ।", sayEn: "A bright yellow from marigold petals." },
      { slug: "khadi-fatua-dora", bn: "ডোরাকাটা খাদি ফতুয়া", en: "Striped khadi fatua", taka: 880, palette: "sky", sayBn: "সাদা-আকাশি লম্বা ডোরা, গরমের বিকেলের জামা।", sayEn: "Long stripes of white and sky blue for a hot afternoon." },
    ],
  },
  {
    vendor: "moynamoti-khadi", category: "gamcha-lungi-shawl", motif: "shawl", grams: 420,
    facts: { origin, material, care, size: words("২২০ × ১০০ সেমি", "220 × 100 cm") },
    aboutBn: "দুই সুতা পাকিয়ে ঘন করে বোনা, পৌষের রাতেও কাজ দেয়। দুই মাথার ঝালর হাতে পাকানো।",
    aboutEn: "Woven close from double yarn, warm enough for a Poush night. The fringes are twisted by hand.",
    items: [
      { slug: "khadi-shawl-mati", bn: "মাটি রঙের খাদি শাল", en: "Earth-brown khadi shawl", taka: 1250, palette: "terracotta", sayBn: "ময়নামতির লাল মাটির রং, কিনারে কালো রেখা।", sayEn: "The red earth of Moynamoti with a black line at the edge." },
      { slug: "khadi-shawl-sada-kalo", bn: "সাদা-কালো চেক খাদি শাল", en: "Black and white checked khadi shawl", taka: 1350, palette: "black", sayBn: "বড় চেক, ছেলে-মেয়ে সবার গায়েই মানায়।", sayEn: "A large check that suits men and women alike." },
      { slug: "khadi-shawl-jolpai", bn: "জলপাই খাদি শাল", en: "Olive khadi shawl", taka: 1280, palette: "bottle-green", sayBn: "জলপাই সবুজ জমিন, আঁচলে তিন আঙুল চওড়া সরিষা রঙের পাড়।", sayEn: "Olive green with a mustard band three fingers wide." },
    ],
  },
  {
    vendor: "moynamoti-khadi", category: "bedding", motif: "bed-sheet", grams: [900, 1300], options: [sizes("single", "double")],
    facts: { origin, material, care, size: words("সিঙ্গেল ১৫০ × ২২৫, ডাবল ২২৫ × ২৫০ সেমি; বালিশের কভারসহ", "Single 150 × 225, double 225 × 250 cm; with pillow covers") },
    aboutBn: "খাদি ঘাম টেনে নেয়, তাই গরমে পিঠ ভেজে না। সিঙ্গেলের সঙ্গে একটি আর ডাবলের সঙ্গে দুটি বালিশের কভার থাকে।",
    aboutEn: "Khadi takes up sweat and stays cool to the back. One pillow cover comes with the single, two with the double.",
    items: [
      { slug: "khadi-bedsheet-block-pata", bn: "পাতা ছাপ খাদি চাদর", en: "Leaf block-print khadi bed sheet", taka: [1450, 1950], palette: "leaf", sayBn: "জমিনে কাঠের ব্লকে ছাপা অশ্বত্থ পাতা।", sayEn: "Peepul leaves printed with wooden blocks." },
      { slug: "khadi-bedsheet-neel-dora", bn: "নীল ডোরা খাদি চাদর", en: "Blue-striped khadi bed sheet", taka: [1350, 1850], palette: "indigo", sayBn: "ঘিয়ে জমিনে নীলের চিকন ডোরা, চোখে আরাম লাগে।", sayEn: "Fine blue stripes on cream, restful to the eye." },
      { slug: "khadi-bedsheet-lal-kolka", bn: "লাল কলকা খাদি চাদর", en: "Red kalka khadi bed sheet", taka: [1550, 2100], palette: "maroon", sayBn: "চারপাশে কলকার সারি, মাঝখানে ছোট ফুল।", sayEn: "A row of kalkas all round and small flowers in the field." },
    ],
  },
  {
    vendor: "moynamoti-khadi", category: "bedding", motif: "curtain", grams: 650, options: [{ key: "length", values: ["5ft", "7ft"] }],
    facts: { origin, material, care, size: words("প্রস্থ ১২০ সেমি, এক পাল্লা", "120 cm wide, one panel") },
    aboutBn: "আলো আসে কিন্তু ভেতর দেখা যায় না। ওপরে ফিতা আর রিং দুইভাবেই ঝোলানো যায়।",
    aboutEn: "It lets the light in and keeps eyes out. It hangs by loops or by rings.",
    items: [
      { slug: "khadi-curtain-ghiye", bn: "ঘিয়ে খাদি পর্দা", en: "Cream khadi curtain", taka: [680, 890], palette: "cream", sayBn: "সাদামাটা ঘিয়ে, নিচে চার আঙুল চওড়া জালি বুনন।", sayEn: "Plain cream with an openwork band at the hem." },
      { slug: "khadi-curtain-shobuj-par", bn: "সবুজ পাড় খাদি পর্দা", en: "Green-border khadi curtain", taka: [720, 940], palette: "bottle-green", sayBn: "সাদা জমিনের দুই ধারে সবুজ শাড়ির পাড়ের মতো বুনন।", sayEn: "White, edged on both sides like a green-bordered sari." },
    ],
  },
  {
    vendor: "moynamoti-khadi", category: "kitchen", motif: "apron", grams: 240,
    facts: { origin, material, care, size: words("৮৫ × ৭০ সেমি, ফিতা বাড়ানো-কমানো যায়", "85 × 70 cm, adjustable straps") },
    aboutBn: "মোটা খাদি, তেলের ছিটা কাপড় পর্যন্ত পৌঁছায় না। সামনে দুটি বড় পকেট।",
    aboutEn: "Thick khadi keeps the oil from your clothes. Two large pockets in front.",
    items: [
      { slug: "apron-khadi-holud", bn: "হলুদ ছোপ খাদি অ্যাপ্রন", en: "Turmeric khadi apron", taka: 480, palette: "mustard", sayBn: "রান্নাঘরের হলুদের দাগ যাতে চোখে না পড়ে, তাই রংটাই হলুদ।", sayEn: "Yellow from the start, so that turmeric stains never show." },
      { slug: "apron-khadi-dora", bn: "ডোরাকাটা খাদি অ্যাপ্রন", en: "Striped khadi apron", taka: 520, palette: "grey", sayBn: "ছাই-সাদা ডোরা, কোমরে একটি মোছার কাপড় ঝোলানোর ফাঁস।", sayEn: "Grey and white stripes, with a loop at the waist for a towel." },
    ],
  },
];
