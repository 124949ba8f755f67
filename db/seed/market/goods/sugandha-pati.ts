import type { Line } from "../line.ts";
import { sizes } from "../line.ts";
import { words } from "../words.ts";

const origin = words("হাইলাকাঠি, রাজাপুর, ঝালকাঠি", "Hailakathi, Rajapur, Jhalakathi");
const care = words("ভেজা কাপড়ে মুছে ছায়ায় শুকান, মুড়িয়ে রাখুন", "Wipe damp, dry in shade, keep rolled");

export const sugandhaPati: readonly Line[] = [
  {
    vendor: "sugandha-pati", category: "rugs-mats", motif: "shital-pati", grams: [1600, 2800], options: [sizes("single", "double")],
    facts: { origin, care, material: words("মুর্তা (পাটিপাতা) বেত", "Murta cane"), size: words("সিঙ্গেল ৯০ × ২০০, ডাবল ১৫০ × ২১০ সেমি", "Single 90 × 200, double 150 × 210 cm") },
    aboutBn: "বেতের ছাল ভাতের মাড়ে সেদ্ধ করে মসৃণ করা, তাই গরমের রাতে পিঠে ঠান্ডা লাগে। নতুন অবস্থায় কাঁচা বেতের হালকা ঘ্রাণ থাকে।",
    aboutEn: "The cane is boiled in rice starch until smooth, which is why it lies cool on a hot night. A new mat smells faintly green.",
    items: [
      { slug: "shitalpati-sada", bn: "সাদা শীতলপাটি", en: "Plain shital pati", taka: [1800, 3200], palette: "cream", sayBn: "কোনো রং নেই, বুননের আলো-ছায়াতেই নকশা।", sayEn: "No colour at all; the pattern is only light and shade." },
      { slug: "shitalpati-noksha", bn: "নকশি শীতলপাটি", en: "Figured shital pati", taka: [2900, 5200], palette: "maroon", sayBn: "লাল রাঙানো বেতে মসজিদ, নৌকা আর পাখি তোলা।", sayEn: "Mosque, boat and birds raised in red-dyed cane." },
      { slug: "shitalpati-dabar", bn: "দাবার ছক শীতলপাটি", en: "Chequered shital pati", taka: [2400, 4200], palette: "chocolate", sayBn: "গাঢ় আর হালকা বেতের খোপ খোপ বুনন।", sayEn: "Squares of dark and light cane." },
      { slug: "shitalpati-joypati", bn: "জয়পাটি", en: "Wedding joypati", taka: [3600, 6400], palette: "red", sayBn: "বিয়ের আসরে বর-কনের জন্য বোনা, কিনারে কলকার সারি।", sayEn: "Woven for bride and groom to sit on, edged with kalkas." },
    ],
  },
  {
    vendor: "sugandha-pati", category: "rugs-mats", motif: "shital-pati", grams: 480,
    facts: { origin, care, material: words("মুর্তা বেত, সুতির পাড়", "Murta cane with a cotton edge") },
    aboutBn: "বড় পাটির মতোই মিহি বেত, কিনারে কাপড়ের পাড় দেওয়া বলে খোঁচা লাগে না।",
    aboutEn: "The same fine cane as the large mats, bound in cloth so that no end pricks.",
    items: [
      { slug: "shitalpati-jaynamaz", bn: "শীতলপাটির জায়নামাজ", en: "Shital pati prayer mat", taka: 950, palette: "leaf", facts: { size: words("৭০ × ১২০ সেমি", "70 × 120 cm") }, sayBn: "মুড়িয়ে ব্যাগে নেওয়া যায়, সফরের জন্যও ভালো।", sayEn: "It rolls into a bag and travels well." },
      { slug: "shitalpati-table-mat", bn: "শীতলপাটির টেবিল ম্যাট, ছয়টির সেট", en: "Shital pati place mats, set of six", taka: 720, palette: "natural", facts: { size: words("৩০ × ৪৫ সেমি", "30 × 45 cm") }, sayBn: "ঝোল পড়লে মুছে নিলেই পরিষ্কার।", sayEn: "Spilt gravy simply wipes away." },
      { slug: "shitalpati-shishu", bn: "শিশুর শীতলপাটি", en: "Baby's shital pati", taka: 680, palette: "mustard", facts: { size: words("৬০ × ৯০ সেমি", "60 × 90 cm") }, sayBn: "দোলনা বা খাটে বাচ্চার ঘামাচির দিনে বিছানোর ছোট পাটি।", sayEn: "A small mat for the cot in the season of prickly heat." },
    ],
  },
  {
    vendor: "sugandha-pati", category: "art-stationery", motif: "hand-fan", grams: 110,
    facts: { origin, material: words("বেত, তালপাতা, সুতি", "Cane, palm leaf, cotton"), care: words("শুকনা রাখুন", "Keep dry") },
    aboutBn: "হাতল ঘোরে, তাই কবজিতে চাপ কম পড়ে। লোডশেডিংয়ের রাতে মায়ের হাতের বাতাস।",
    aboutEn: "The handle turns, so the wrist does not tire. It is the breeze of a mother's hand when the power fails.",
    items: [
      { slug: "fan-shitalpati", bn: "শীতলপাটির হাতপাখা", en: "Shital pati hand fan", taka: 180, palette: "cream", facts: { size: words("২৬ × ২৪ সেমি", "26 × 24 cm") }, sayBn: "পাটির মতোই মিহি বুনন, কিনারে লাল কাপড়।", sayEn: "As finely woven as a mat, with a red cloth edge." },
      { slug: "fan-talpata", bn: "তালপাতার পাখা", en: "Palm-leaf fan", taka: 90, palette: "leaf", facts: { size: words("ব্যাস ৩২ সেমি", "32 cm across") }, sayBn: "এক পাতায় এক পাখা, ডাঁটাটাই হাতল।", sayEn: "One leaf makes one fan, and its stalk is the handle." },
      { slug: "fan-nokshi", bn: "নকশি হাতপাখা", en: "Embroidered hand fan", taka: 240, palette: "rose", facts: { size: words("ব্যাস ৩০ সেমি", "30 cm across") }, sayBn: "রঙিন সুতায় ‘মনে রেখো’ লেখা, চারপাশে কুঁচি দেওয়া ঝালর।", sayEn: "Embroidered with the words \"remember me\" inside a gathered frill." },
    ],
  },
  {
    vendor: "sugandha-pati", category: "cane-bamboo-wood", motif: "cane-basket", grams: 500,
    facts: { origin, material: words("জালি বেত ও বাঁশ", "Cane and bamboo"), care: words("শুকনা কাপড়ে মুছুন, ভেজালে রোদে দিন", "Wipe dry; sun it if wet") },
    aboutBn: "তারকাঁটা নেই, বেতের বাঁধনেই ধরা। ভার বেশি হলেও তলা ঝোলে না।",
    aboutEn: "Not one nail: cane holds cane. The bottom does not sag under weight.",
    items: [
      { slug: "basket-cane-fruit", bn: "বেতের ফলের ঝুড়ি", en: "Cane fruit basket", taka: 420, palette: "honey", facts: { size: words("ব্যাস ৩০ সেমি", "30 cm across") }, sayBn: "খাবার টেবিলের মাঝে রাখার, ফাঁক দিয়ে বাতাস চলে।", sayEn: "For the middle of the table, open enough for air." },
      { slug: "basket-cane-laundry", bn: "বেতের কাপড় রাখার ঝুড়ি", en: "Cane laundry basket", taka: 1250, palette: "chocolate", grams: 1900, facts: { size: words("উচ্চতা ৫৫ সেমি", "55 cm tall") }, sayBn: "ঢাকনাসহ, তিনজনের দুই দিনের কাপড় আঁটে।", sayEn: "With a lid, and room for two days' clothes of three people." },
      { slug: "basket-bamboo-chalni", bn: "বাঁশের কুলা", en: "Bamboo winnowing tray", taka: 220, palette: "natural", motif: "bamboo", facts: { size: words("৫০ × ৪২ সেমি", "50 × 42 cm") }, sayBn: "চাল ঝাড়ার কুলা, এঁকে নিলে গায়েহলুদের ডালাও হয়।", sayEn: "It winnows rice, and painted it carries the gifts of a gaye holud." },
      { slug: "basket-cane-lamp", bn: "বেতের ঝোলানো বাতির শেড", en: "Cane pendant lampshade", taka: 850, palette: "gold", motif: "lamp", facts: { size: words("ব্যাস ৩৫ সেমি, তার ও হোল্ডারসহ", "35 cm across, with cord and holder") }, sayBn: "জ্বালালে দেয়ালজুড়ে বেতের জালের ছায়া পড়ে।", sayEn: "Lit, it throws the net of its weave over the walls." },
    ],
  },
];
