/**
 * The schema that the public reads, in the schema definition language. It may grow; nothing in it changes.
 *
 * `DateTime` and `JSON` are Strapi's. GraphQL names have no hyphens: `urban-rural` is `urban_rural` here.
 */
export const typeDefs = /* GraphQL */ `
  "Something that \`node(id:)\` finds again."
  interface Node {
    "\`kind:documentId\`, the same for ever and in every language."
    id: ID!
  }

  "What all items have, whatever their kind."
  interface FeedItem implements Node {
    id: ID!
    documentId: String!
    kind: ItemKind!
    "BCP 47: the language of the words that follow."
    locale: String!
    "Whether these are words of another language than the one asked for."
    isFallback: Boolean!
    slug: String
    title: String!
    summary: String
    image: Image
    "The first publication."
    publishedAt: DateTime!
    "The last change of what is public."
    updatedAt: DateTime!
    "All published languages, this one included."
    translations: [Translation!]!
    "The page of the website."
    url: String!
    "Whether this is sample content."
    example: Boolean!
  }

  type Article implements FeedItem & Node {
    id: ID!
    documentId: String!
    kind: ItemKind!
    locale: String!
    isFallback: Boolean!
    slug: String
    title: String!
    summary: String
    image: Image
    publishedAt: DateTime!
    updatedAt: DateTime!
    translations: [Translation!]!
    url: String!
    example: Boolean!
    pinned: Boolean!
    "The text as sanitised HTML."
    html: String
    "The text as Strapi blocks."
    body: JSON
    areas: [Area!]!
    partnerships: [Partnership!]!
    municipalities: [Municipality!]!
    source: Source
  }

  type Event implements FeedItem & Node {
    id: ID!
    documentId: String!
    kind: ItemKind!
    locale: String!
    isFallback: Boolean!
    slug: String
    title: String!
    summary: String
    image: Image
    publishedAt: DateTime!
    updatedAt: DateTime!
    translations: [Translation!]!
    url: String!
    example: Boolean!
    description: String
    type: EventType
    status: EventStatus!
    startsAt: DateTime
    endsAt: DateTime
    allDay: Boolean!
    "IANA name."
    timeZone: String
    "EDTF: where the day is not known exactly."
    approximateDate: String
    venue: Venue
    onlineUrl: String
    partnerships: [Partnership!]!
    municipalities: [Municipality!]!
  }

  type Municipality implements FeedItem & Node {
    id: ID!
    documentId: String!
    kind: ItemKind!
    locale: String!
    isFallback: Boolean!
    slug: String
    title: String!
    summary: String
    image: Image
    publishedAt: DateTime!
    updatedAt: DateTime!
    translations: [Translation!]!
    url: String!
    example: Boolean!
    "In the official language of its country."
    officialName: String!
    country: Country!
    "TERC in Poland, KATOTTH in Ukraine."
    code: String!
    type: MunicipalityType
    "The voivodeship or oblast, in the reader's language."
    region: String
    "ISO 3166-2."
    regionCode: String
    district: String
    lat: Float
    lon: Float
    population: Int
    populationYear: Int
    website: String
    names: Names!
    aliases: [Alias!]!
    seekingPartner: Boolean!
    needs: String
    offers: String
    areas: [Area!]!
    partnerships: [Partnership!]!
    "The municipalities at the other end of its partnerships."
    partners: [Municipality!]!
    "Articles that name it, newest first; \`first\`: 1 to 100."
    articles(first: Int = 10): [Article!]!
    "Events that name it, newest first; \`first\`: 1 to 100."
    events(first: Int = 10): [Event!]!
  }

  type Partnership implements FeedItem & Node {
    id: ID!
    documentId: String!
    kind: ItemKind!
    locale: String!
    isFallback: Boolean!
    slug: String
    title: String!
    summary: String
    image: Image
    publishedAt: DateTime!
    updatedAt: DateTime!
    translations: [Translation!]!
    url: String!
    example: Boolean!
    type: PartnershipType!
    stage: PartnershipStage!
    "Two: milestones name the first \`a\` and the second \`b\`. Null is a side that cannot be read in the language asked for."
    sides: [Municipality]!
    "EDTF."
    since: String
    milestones: [Milestone!]!
    areas: [Area!]!
    programme: ProgrammeRef
    "The text as sanitised HTML."
    html: String
    "The text as Strapi blocks."
    body: JSON
    "Articles that name it, newest first; \`first\`: 1 to 100."
    articles(first: Int = 10): [Article!]!
    "Events that name it, newest first; \`first\`: 1 to 100."
    events(first: Int = 10): [Event!]!
  }

  "Who publishes all this."
  type Organisation {
    id: ID!
    documentId: String!
    locale: String!
    isFallback: Boolean!
    name: String!
    shortName: String
    about: String
    address: String
    website: String
    email: String
    phone: String
    contacts: [Contact!]!
    programmes: [Programme!]!
    "Whether these are sample addresses."
    example: Boolean!
  }

  type Contact {
    role: String!
    email: String
    phone: String
    note: String
  }

  "A framework programme that partnerships belong to."
  type Programme {
    id: ID!
    documentId: String!
    slug: String
    name: String!
    summary: String
    "Who runs it."
    partners: String
    "EDTF."
    since: String
    "EDTF."
    until: String
    website: String
  }

  type ProgrammeRef {
    id: ID!
    documentId: String!
    slug: String
    title: String!
    locale: String!
  }

  "A field of cooperation."
  type Area {
    id: ID!
    documentId: String!
    locale: String!
    slug: String
    "The same in every language."
    key: String!
    name: String!
    description: String
  }

  type Image {
    url: String!
    alt: String!
    "Pixels."
    width: Int
    "Pixels."
    height: Int
    "The same picture in smaller sizes."
    formats: [ImageFormat!]!
  }

  type ImageFormat {
    name: String!
    url: String!
    width: Int!
    height: Int!
  }

  type Translation {
    locale: String!
    slug: String
    title: String!
  }

  type Source {
    url: String!
    title: String
  }

  type Venue {
    name: String
    address: String
    lat: Float
    lon: Float
  }

  "The name of a place in each language."
  type Names {
    pl: String
    uk: String
    en: String
  }

  type Alias {
    value: String!
    "BCP 47."
    locale: String
    kind: AliasKind!
    source: String
  }

  type Milestone {
    kind: MilestoneKind!
    side: MilestoneSide!
    "EDTF."
    date: String
    evidenceUrl: String
  }

  type PageInfo {
    hasNextPage: Boolean!
    hasPreviousPage: Boolean!
    startCursor: String
    endCursor: String
  }

  type FeedItemConnection { edges: [FeedItemEdge!]! nodes: [FeedItem!]! pageInfo: PageInfo! }
  type FeedItemEdge { node: FeedItem! cursor: String! }
  type ArticleConnection { edges: [ArticleEdge!]! nodes: [Article!]! pageInfo: PageInfo! }
  type ArticleEdge { node: Article! cursor: String! }
  type EventConnection { edges: [EventEdge!]! nodes: [Event!]! pageInfo: PageInfo! }
  type EventEdge { node: Event! cursor: String! }
  type MunicipalityConnection { edges: [MunicipalityEdge!]! nodes: [Municipality!]! pageInfo: PageInfo! }
  type MunicipalityEdge { node: Municipality! cursor: String! }
  type PartnershipConnection { edges: [PartnershipEdge!]! nodes: [Partnership!]! pageInfo: PageInfo! }
  type PartnershipEdge { node: Partnership! cursor: String! }

  enum ItemKind { article event municipality partnership }
  "ISO 3166-1."
  enum Country { PL UA }
  enum MunicipalityType { urban rural urban_rural city_hromada settlement_hromada village_hromada }
  enum AliasKind { exonym historical as_published romanised }
  enum EventType { conference visit training festival meeting other }
  enum EventStatus { scheduled cancelled postponed }
  enum EventsWhen { upcoming past all }
  enum PartnershipType { partnership friendship project solidarity operator }
  enum PartnershipStage { lead contact visit intent agreement active suspended ended abandoned }
  enum MilestoneKind { contact visit intent resolution order agreement registration annex start suspension resumption end abandonment }
  "\`a\` and \`b\` are the first and second of a partnership's sides."
  enum MilestoneSide { both a b }

  """
  Every query takes \`locale\` (BCP 47; without it the default language) and \`fallback\` (whether the next best
  language will do). Lists take \`first\` (1 to 100) and \`after\` (a cursor made for the same arguments).
  \`area\`, \`municipality\` and \`partnership\` take a documentId, a slug of any language or a municipality's code.
  """
  type Query {
    "Everything, newest first, pinned articles before all others."
    feed(locale: String, fallback: Boolean = true, kinds: [ItemKind!], first: Int = 25, after: String): FeedItemConnection!
    articles(locale: String, fallback: Boolean = true, area: String, partnership: String, municipality: String, first: Int = 25, after: String): ArticleConnection!
    events(locale: String, fallback: Boolean = true, when: EventsWhen, from: DateTime, to: DateTime, partnership: String, municipality: String, first: Int = 25, after: String): EventConnection!
    municipalities(locale: String, fallback: Boolean = true, country: Country, q: String, seeking: Boolean, area: String, code: String, first: Int = 25, after: String): MunicipalityConnection!
    partnerships(locale: String, fallback: Boolean = true, stage: PartnershipStage, type: PartnershipType, municipality: String, area: String, first: Int = 25, after: String): PartnershipConnection!
    "By \`slug\` (of any language) or by \`id\`; null where there is none."
    article(slug: String, id: ID, locale: String, fallback: Boolean = true): Article
    "By \`slug\` (of any language) or by \`id\`; null where there is none."
    event(slug: String, id: ID, locale: String, fallback: Boolean = true): Event
    "By \`slug\` (of any language) or by \`id\`; null where there is none."
    municipality(slug: String, id: ID, locale: String, fallback: Boolean = true): Municipality
    "By \`slug\` (of any language) or by \`id\`; null where there is none."
    partnership(slug: String, id: ID, locale: String, fallback: Boolean = true): Partnership
    organisation(locale: String, fallback: Boolean = true): Organisation
    "An article, event, municipality or partnership by its \`id\`; null where there is none."
    node(id: ID!, locale: String, fallback: Boolean = true): Node
  }
`;
