import type { Line } from "../line.ts";
import { colours, sizes } from "../line.ts";
import { words } from "../words.ts";

const origin = words("বোয়ালিয়া, রাজশাহী; সুতা ভোলাহাটের", "Boalia, Rajshahi; yarn from Bholahat");
const care = words("ড্রাই ওয়াশ; সুগন্ধি সরাসরি ছিটাবেন না", "Dry clean; do not spray perfume on it");

export const padmaResham: readonly Line[] = [
  {
    vendor: "padma-resham", category: "saris", motif: "silk", grams: 450,
    facts: { origin, care, material: words("১০০% মালবেরি রেশম", "Pure mulberry silk"), size: words("৫.৫ মিটার, সঙ্গে ব্লাউজের কাপড়", "5.5 m, with a blouse piece") },
    aboutBn: "খাঁটি রেশম কি না বুঝতে আঁচলের এক সুতা পুড়িয়ে দেখতে পারেন: চুলপোড়া গন্ধ আসবে, ছাই হবে ঝুরঝুরে।",
    aboutEn: "To be sure it is pure, burn one thread of the anchal: it smells of hair and leaves a crumbling ash.",
    items: [
      { slug: "silk-sari-garad", bn: "গরদ রেশম শাড়ি", en: "Garad silk sari", taka: 6200, palette: "red-white", sayBn: "রং না করা রেশমের স্বাভাবিক ঘিয়ে জমিন, লাল পাড়; পূজায় আর পারিবারিক অনুষ্ঠানে চিরদিনের।", sayEn: "The natural cream of undyed silk with a red border, worn at pujas and family occasions for ever." },
      { slug: "silk-sari-motka", bn: "মটকা রেশম শাড়ি", en: "Motka silk sari", taka: 4800, palette: "honey", options: [colours("mustard", "maroon", "green")], sayBn: "মোটা-সরু সুতার মটকা রেশম, গায়ে একটু খসখসে আর শীতে গরম।", sayEn: "Motka yarn, thick and thin by turns: a little rough to the hand and warm in winter." },
      { slug: "silk-sari-balaka", bn: "বলাকা রেশম শাড়ি", en: "Balaka silk sari", taka: 5600, palette: "sky", sayBn: "খুব পাতলা বলাকা রেশমে হাতে আঁকা উড়ন্ত বকের সারি।", sayEn: "Very fine balaka silk, hand-painted with a line of egrets in flight." },
      { slug: "silk-sari-block-maroon", bn: "ব্লক ছাপ মেরুন রেশম শাড়ি", en: "Block-printed maroon silk sari", taka: 4400, was: 5000, palette: "maroon", sayBn: "কাঠের ব্লকে সোনালি রঙের ছাপ, কাছ থেকে দেখলে হাতের হেরফের ধরা পড়ে।", sayEn: "Printed in gold with wooden blocks; up close you see the small shifts of the hand." },
      { slug: "silk-sari-shibori", bn: "নীল শিবোরি রেশম শাড়ি", en: "Indigo shibori silk sari", taka: 5900, palette: "indigo", sayBn: "সুতা দিয়ে বেঁধে নীলে চুবিয়ে করা নকশা, খোলার আগে কারিগরও জানেন না কী দাঁড়াবে।", sayEn: "Tied with thread and dipped in indigo; until it is opened not even the dyer knows the pattern." },
      { slug: "silk-sari-peyaj", bn: "পেঁয়াজখোসা রঙের রেশম শাড়ি", en: "Onion-skin silk sari", taka: 5200, palette: "rose", sayBn: "পেঁয়াজের খোসা জ্বাল দিয়ে পাওয়া হালকা গোলাপি, রাসায়নিক রং ছাড়া।", sayEn: "A pale pink won by boiling onion skins, without any chemical dye." },
      { slug: "silk-sari-kantha-stitch", bn: "কাঁথা ফোঁড়ের রেশম শাড়ি", en: "Silk sari with kantha stitch", taka: 9500, palette: "violet", sayBn: "আঁচল আর কুঁচির জায়গায় ছয় রঙের রান ফোঁড়, একজনের দেড় মাসের কাজ।", sayEn: "Running stitch in six colours on anchal and pleats, a month and a half of one woman's work." },
      { slug: "silk-sari-kalo-sonali", bn: "কালো-সোনালি রেশম শাড়ি", en: "Black and gold silk sari", taka: 6800, palette: "black", sayBn: "কালো জমিন, সোনালি পাড়, আঁচলে পদ্মার ঢেউয়ের রেখা।", sayEn: "Black with a golden border, the anchal drawn with the waves of the Padma." },
    ],
  },
  {
    vendor: "padma-resham", category: "gamcha-lungi-shawl", motif: "silk", grams: 110,
    facts: { origin, care, material: words("মালবেরি রেশম", "Mulberry silk"), size: words("১৮০ × ৫৫ সেমি", "180 × 55 cm") },
    aboutBn: "ওজনে একটি চিঠির মতো হালকা, শীতের সকালে গলায় আর গরমে মাথায় দেওয়া যায়। কাগজের বাক্সে পাঠানো হয়, উপহার দিতে আর কিছু লাগে না।",
    aboutEn: "As light as a letter; for the neck on a winter morning or the head in the sun. It is sent in a paper box, ready to give.",
    items: [
      { slug: "silk-scarf-polash", bn: "পলাশ রেশম স্কার্ফ", en: "Palash silk scarf", taka: 1250, palette: "orange", sayBn: "পলাশ ফুলের কমলা থেকে লালে মিলিয়ে যাওয়া রং।", sayEn: "Orange that fades into the red of palash flowers." },
      { slug: "silk-scarf-megh", bn: "মেঘ রেশম স্কার্ফ", en: "Megh silk scarf", taka: 1250, palette: "grey", sayBn: "আষাঢ়ের মেঘের ছাই আর নীলের মিশেল।", sayEn: "The greys and blues of the clouds of Asharh." },
      { slug: "silk-scarf-kochipata", bn: "কচিপাতা রেশম স্কার্ফ", en: "Young-leaf silk scarf", taka: 1250, palette: "lime", sayBn: "তুঁতগাছের কচি পাতার সবুজ, যে পাতা খেয়েই রেশম হয়।", sayEn: "The green of young mulberry leaves, on which the silk was fed." },
      { slug: "silk-scarf-aam", bn: "আমপল্লব রেশম স্কার্ফ", en: "Mango-leaf silk scarf", taka: 1350, palette: "mustard", sayBn: "রাজশাহীর আমপাতার ছাপ সরষে হলুদের ওপর, প্রতিটি পাতা আলাদা করে ছাপা।", sayEn: "Mango leaves of Rajshahi printed one at a time on mustard." },
    ],
  },
  {
    vendor: "padma-resham", category: "panjabi", motif: "panjabi", grams: 300, options: [sizes("40", "42", "44")],
    facts: { origin, care, material: words("মটকা রেশম", "Motka silk") },
    aboutBn: "মটকা রেশমের পাঞ্জাবি শীতের বিয়েতে আরাম দেয়, ভেতরে আলাদা আস্তর লাগে না। বোতাম নারকেলের মালার।",
    aboutEn: "Motka silk is comfortable at winter weddings and needs no lining. The buttons are of coconut shell.",
    items: [
      { slug: "silk-panjabi-ghiye", bn: "ঘিয়ে মটকা রেশম পাঞ্জাবি", en: "Cream motka silk panjabi", taka: 3600, palette: "cream", sayBn: "রং না করা ঘিয়ে জমিন, গলায় হাতের সেলাই।", sayEn: "Left in its natural cream, hand-stitched at the collar." },
      { slug: "silk-panjabi-maroon", bn: "মেরুন মটকা রেশম পাঞ্জাবি", en: "Maroon motka silk panjabi", taka: 3750, palette: "maroon", sayBn: "লাক্ষা থেকে পাওয়া মেরুন রং, হাতায় সরু সোনালি পাইপিন।", sayEn: "Maroon from lac dye, with thin golden piping at the cuffs." },
      { slug: "silk-panjabi-jolpai", bn: "জলপাই রেশম পাঞ্জাবি", en: "Olive silk panjabi", taka: 3600, was: 3900, palette: "bottle-green", sayBn: "জলপাই সবুজ, কোটের নিচেও পরা যায় এমন সোজা কাট।", sayEn: "Olive green in a straight cut that also sits well under a coat." },
    ],
  },
  {
    vendor: "padma-resham", category: "kurti", motif: "kurti", grams: 250, options: [sizes("m", "l", "xl")],
    facts: { origin, care, material: words("রেশম ও সুতি মিশ্র", "Silk and cotton") },
    aboutBn: "রেশম-সুতির মিশ্র কাপড় ঝুলে পড়ে সুন্দর, কুঁচকায় কম। দুই পাশে পকেট আছে।",
    aboutEn: "The silk and cotton cloth falls well and hardly creases. It has a pocket on each side.",
    items: [
      { slug: "silk-kurti-tishi", bn: "তিসিফুল নীল কুর্তি", en: "Flax-blue silk-blend kurti", taka: 2100, palette: "sky", sayBn: "তিসি ফুলের ফিকে নীল, বুকে সাদা সুতার চিকন কাজ।", sayEn: "The pale blue of flax flowers with white stitching on the yoke." },
      { slug: "silk-kurti-dalim", bn: "ডালিম লাল কুর্তি", en: "Pomegranate silk-blend kurti", taka: 2100, palette: "red", sayBn: "ডালিমের খোসার রঙে রাঙানো, হাতায় ব্লকের সরু পাড়।", sayEn: "Dyed with pomegranate rind, with a narrow block-printed edge on the sleeves." },
    ],
  },
];
