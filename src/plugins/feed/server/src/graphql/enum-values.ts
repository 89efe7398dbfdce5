/** Values of the contract that GraphQL cannot spell, under the names that it can. */
export const enumValues = {
  MunicipalityType: {
    urban_rural: 'urban-rural',
    city_hromada: 'city-hromada',
    settlement_hromada: 'settlement-hromada',
    village_hromada: 'village-hromada',
  },
  AliasKind: { as_published: 'as-published' },
} as const;
