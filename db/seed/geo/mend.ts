/** What the source spells otherwise than the gazette does: `source name → [English, বাংলা?]`. The source spelling becomes an alias. */
export type Mend = readonly [nameEn: string, nameBn?: string];

export const divisionMends: Readonly<Record<string, Mend>> = {
  Chattagram: ["Chattogram"],
  Barisal: ["Barishal"],
};

export const districtMends: Readonly<Record<string, Mend>> = {
  Comilla: ["Cumilla"],
  Barisal: ["Barishal"],
  Coxsbazar: ["Cox's Bazar"],
};

/** Names people still type, by official English name; they hold for the division and the district alike. */
export const oldNames: Readonly<Record<string, readonly string[]>> = {
  Chattogram: ["Chittagong", "Ctg", "চিটাগাং", "চাটগাঁ"],
  Cumilla: ["Comilla"],
  Barishal: ["Barisal"],
  Bogura: ["Bogra"],
  Jashore: ["Jessore"],
  "Cox's Bazar": ["Coxs Bazar", "Cox Bazar"],
  Chapainawabganj: ["Chapai Nawabganj", "Chapai", "চাঁপাই"],
  Jhalakathi: ["Jhalokati", "ঝালকাঠী"],
  Moulvibazar: ["Maulvibazar", "মৌলবীবাজার"],
  Netrokona: ["Netrakona", "নেত্রকোনা"],
  Brahmanbaria: ["B. Baria", "বি. বাড়িয়া"],
  Khagrachhari: ["Khagrachari"],
  Sirajganj: ["Serajganj"],
  Kishoreganj: ["Kishorganj"],
  Lakshmipur: ["Laxmipur", "লক্ষীপুর"],
  Mymensingh: ["Momenshahi", "ময়মনসিং"],
};

/** Keyed by `District/Source name`, district in its official spelling. */
export const upazilaMends: Readonly<Record<string, Mend>> = {
  "Chandpur/Faridgonj": ["Faridganj"],
  "Chandpur/Matlab North": ["Matlab Uttar"],
  "Chandpur/Matlab South": ["Matlab Dakshin"],
  "Chattogram/Karnafuli": ["Karnaphuli"],
  "Chattogram/Sitakunda": ["Sitakunda", "সীতাকুণ্ড"],
  "Cumilla/Comilla Sadar": ["Cumilla Adarsha Sadar", "কুমিল্লা আদর্শ সদর"],
  "Cumilla/Monohargonj": ["Monoharganj"],
  "Cumilla/Sadarsouth": ["Cumilla Sadar Dakshin", "কুমিল্লা সদর দক্ষিণ"],
  "Cox's Bazar/Coxsbazar Sadar": ["Cox's Bazar Sadar"],
  "Khagrachhari/Laxmichhari": ["Lakshmichhari", "লক্ষ্মীছড়ি"],
  "Noakhali/Senbug": ["Senbagh"],
  "Rangamati/Belaichari": ["Bilaichhari"],
  "Bogura/Bogra Sadar": ["Bogura Sadar"],
  "Bogura/Dupchanchia": ["Dupchanchia", "দুপচাঁচিয়া"],
  "Bogura/Nondigram": ["Nandigram", "নন্দীগ্রাম"],
  "Bogura/Shariakandi": ["Sariakandi"],
  "Naogaon/Patnitala": ["Patnitala", "পত্নীতলা"],
  "Sirajganj/Raigonj": ["Raiganj"],
  "Sirajganj/Chauhali": ["Chauhali", "চৌহালী"],
  "Jashore/Jessore Sadar": ["Jashore Sadar"],
  "Jhenaidah/Harinakundu": ["Harinakunda", "হরিণাকুণ্ডু"],
  "Khulna/Fultola": ["Phultala"],
  "Khulna/Paikgasa": ["Paikgachha"],
  "Barguna/Taltali": ["Taltali", "তালতলী"],
  "Barishal/Barisal Sadar": ["Barishal Sadar"],
  "Bhola/Borhan Sddin": ["Borhanuddin", "বোরহানউদ্দিন"],
  "Bhola/Charfesson": ["Char Fasson"],
  "Jhalakathi/Kathalia": ["Kathalia", "কাঁঠালিয়া"],
  "Pirojpur/Bhandaria": ["Bhandaria", "ভাণ্ডারিয়া"],
  "Pirojpur/Mathbaria": ["Mathbaria", "মঠবাড়িয়া"],
  "Pirojpur/Zianagar": ["Indurkani", "ইন্দুরকানী"],
  "Moulvibazar/Kamolganj": ["Kamalganj"],
  "Sunamganj/South Sunamganj": ["Shantiganj", "শান্তিগঞ্জ"],
  "Sylhet/Dakshinsurma": ["Dakshin Surma"],
  "Sylhet/Osmaninagar": ["Osmaninagar", "ওসমানীনগর"],
  "Dhaka/Keraniganj": ["Keraniganj", "কেরানীগঞ্জ"],
  "Gopalganj/Tungipara": ["Tungipara", "টুঙ্গিপাড়া"],
  "Kishoreganj/Karimgonj": ["Karimganj"],
  "Manikganj/Gior": ["Ghior"],
  "Munshiganj/Louhajanj": ["Louhajang"],
  "Munshiganj/Tongibari": ["Tongibari", "টঙ্গীবাড়ী"],
  "Narayanganj/Narayanganj Sadar": ["Narayanganj Sadar", "নারায়ণগঞ্জ সদর"],
  "Shariatpur/Shariatpur Sadar": ["Shariatpur Sadar", "শরীয়তপুর সদর"],
  "Tangail/Sakhipur": ["Sakhipur", "সখীপুর"],
  "Dinajpur/Birol": ["Biral"],
  "Kurigram/Charrajibpur": ["Char Rajibpur"],
  "Panchagarh/Tetulia": ["Tetulia", "তেঁতুলিয়া"],
  "Rangpur/Badargonj": ["Badarganj"],
  "Rangpur/Gangachara": ["Gangachara", "গঙ্গাচড়া"],
  "Rangpur/Pirgacha": ["Pirgachha", "পীরগাছা"],
  "Rangpur/Pirgonj": ["Pirganj"],
  "Rangpur/Taragonj": ["Taraganj"],
  "Jamalpur/Bokshiganj": ["Bakshiganj"],
  "Jamalpur/Dewangonj": ["Dewanganj"],
  "Mymensingh/Fulbaria": ["Fulbaria", "ফুলবাড়িয়া"],
  "Netrokona/Mohongonj": ["Mohanganj"],
};

/** Upazilas gazetted after the source was collected: district, English, Bangla. */
export const laterUpazilas: readonly (readonly [district: string, nameEn: string, nameBn: string])[] = [
  ["Habiganj", "Shayestaganj", "শায়েস্তাগঞ্জ"],
  ["Cox's Bazar", "Eidgaon", "ঈদগাঁও"],
  ["Madaripur", "Dasar", "ডাসার"],
  ["Sunamganj", "Madhyanagar", "মধ্যনগর"],
];
