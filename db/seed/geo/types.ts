export type GeoLevel = "division" | "district" | "upazila" | "metro_thana" | "area";

export type GeoUnit = {
  id: string;
  level: GeoLevel;
  parent: string | null;
  nameEn: string;
  nameBn: string;
  /** The city a metropolitan thana belongs to; two thanas of one city are "the same city" for delivery. */
  cityCorp?: string;
  aliases: string[];
};
