import type { Mend } from "./mend.ts";

/** What the source says of unions wrongly: `English|বাংলা` as it has them → as they are. Its spelling becomes an alias. */
export const unionMends: Readonly<Record<string, Mend>> = {
  "Abdullahpur|আবদুল্লাহ": ["Abdullahpur", "আবদুল্লাহপুর"],
  "Adabaria|ড়ীয়া": ["Adabaria", "আদাবাড়ীয়া"],
  "Akhauran|আখাউড়া (উঃ)": ["Akhaura North", "আখাউড়া উত্তর"],
  "Akhauras|আখাউড়া (দঃ)": ["Akhaura South", "আখাউড়া দক্ষিণ"],
  "Baraikhali|বাড়েখাল": ["Baraikhali", "বাড়ৈখালী"],
  "Bhonpara|ভোঁপড়া": ["Bhonpara", "ভোঁপাড়া"],
  "Chitoshiwest|চিতষী (পশ্চিম)": ["Chitoshi West", "চিতষী পশ্চিম"],
  "Dorbosto|দরবস্ত ইয়নিয়ন": ["Dorbosto", "দরবস্ত"],
  "Faridgonj (South)|ফরিদ্গঞ্জ (দক্ষিণ)": ["Faridganj South", "ফরিদগঞ্জ দক্ষিণ"],
  "Gmhat|জি,এম, হাট": ["G.M. Hat", "জি এম হাট"],
  "Homypur|হুমাইপর": ["Homypur", "হুমাইপুর"],
  "Jorkanoneast|জোড়কানন (পুর্ব)": ["Jorkanon East", "জোড়কানন পূর্ব"],
  "Jorkanonwest|জোড়কানন (পশ্চিম)": ["Jorkanon West", "জোড়কানন পশ্চিম"],
  "Kashopara|কাঁশোকাপুর": ["Kashopara", "কাঁশোপাড়া"],
  "Maijchar9|মাইজচর": ["Maijchar", "মাইজচর"],
  "Munshiganj|মুন্সীগজ্ঞ": ["Munshiganj", "মুন্সীগঞ্জ"],
  "Nabinagare|নবীনগর (পূর্ব)": ["Nabinagar East", "নবীনগর পূর্ব"],
  "Nabinagarw|নবীনগর(পশ্চিম)": ["Nabinagar West", "নবীনগর পশ্চিম"],
  "Natai|নাটাই (উত্তর)": ["Natai North", "নাটাই উত্তর"],
  "Natai|নাটাই (দক্ষিন)": ["Natai South", "নাটাই দক্ষিণ"],
  "Partharshi|পাথশী": ["Partharshi", "পার্থশী"],
  "Sbk|এস, বি, কে": ["S.B.K.", "এস বি কে"],
  "Sekhornagar|শেখরনগার": ["Sekhornagar", "শেখরনগর"],
  "Talshaharw|তালশহর(পঃ)": ["Talshahar West", "তালশহর পশ্চিম"],
};

/** Unions that Lalmai took along when it was made of Cumilla Sadar Dakshin in 2017; the source has them twice. */
export const movedAway: Readonly<Record<string, readonly string[]>> = {
  "upa-cumilla-sadar-dakshin": [
    ...["Bagmara North", "Bagmara South", "Belgor North", "Belgor South"],
    ...["Bhuloin North", "Bhuloin South", "Perul North", "Perul South"],
  ],
};
