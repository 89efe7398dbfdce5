/** A phrase in the three languages; `{n}` is a number, `{a}` and `{b}` are names of municipalities in the nominative. */
export interface Phrase {
  readonly pl: string;
  readonly uk: string;
  readonly en: string;
}

export type Phrases = readonly [Phrase, ...Phrase[]];

export const ARTICLE_TITLES: Phrases = [
  { pl: 'Partnerstwo {a} – {b}: podsumowanie roku {n}', uk: 'Партнерство {a} – {b}: підсумки {n} року', en: '{a} – {b} partnership: the year {n} in review' },
  { pl: 'Uczniowie z gmin {a} i {b} poznają się nawzajem', uk: 'Учні громад {a} та {b} знайомляться ближче', en: 'Pupils of {a} and {b} get to know each other' },
  { pl: 'Wspólne warsztaty bibliotekarzy: {a}, {b}', uk: 'Спільні майстерні бібліотекарів: {a}, {b}', en: 'Librarians in a joint workshop: {a}, {b}' },
  { pl: '{a} i {b} rozmawiają o wodociągach', uk: '{a} та {b} говорять про водопостачання', en: '{a} and {b} talk about water supply' },
  { pl: 'Strażacy dzielą się doświadczeniem: {a} i {b}', uk: 'Пожежники діляться досвідом: {a} та {b}', en: 'Fire brigades share what they know: {a} and {b}' },
  { pl: 'Plan współpracy na rok {n}: {a} – {b}', uk: 'План співпраці на {n} рік: {a} – {b}', en: 'Plan of cooperation for {n}: {a} – {b}' },
  { pl: 'Rzemieślnicy na targu: {a} gości gminę {b}', uk: 'Ремісники на ярмарку: {a} приймає громаду {b}', en: 'Craftspeople at the fair: {a} hosts {b}' },
  { pl: 'Dzień otwarty urzędu: {a} pokazuje, jak pracuje', uk: 'День відкритих дверей: {a} показує, як працює', en: 'Open day at the town hall: how {a} works' },
  { pl: 'Orkiestry młodzieżowe {a} i {b} na jednej scenie', uk: 'Молодіжні оркестри {a} та {b} на одній сцені', en: 'Youth orchestras of {a} and {b} on one stage' },
  { pl: 'Energia ze słońca na dachu szkoły: {b}', uk: 'Енергія сонця на даху школи: {b}', en: 'Solar power on a school roof: {b}' },
  { pl: 'Kurs języka dla pracowników urzędów: {a}, {b}', uk: 'Мовний курс для працівників: {a}, {b}', en: 'A language course for officials: {a}, {b}' },
  { pl: 'Wizyta robocza: {b} w gminie {a}', uk: 'Робочий візит: {b} у громаді {a}', en: 'A working visit: {b} in {a}' },
];

export const EVENT_TITLES: Phrases = [
  { pl: 'Spotkanie zespołów roboczych: {a} – {b}', uk: 'Зустріч робочих груп: {a} – {b}', en: 'Meeting of working groups: {a} – {b}' },
  { pl: 'Festyn partnerski {a}', uk: 'Партнерське свято {a}', en: 'Partnership fair in {a}' },
  { pl: 'Szkolenie o pozyskiwaniu środków: {a}, {b}', uk: 'Навчання про залучення коштів: {a}, {b}', en: 'Training on raising funds: {a}, {b}' },
  { pl: 'Konferencja samorządowa {n}: {a}', uk: 'Конференція місцевого самоврядування {n}: {a}', en: 'Local government conference {n}: {a}' },
  { pl: 'Wizyta studyjna: {b}', uk: 'Навчальний візит: {b}', en: 'Study visit: {b}' },
  { pl: 'Turniej piłkarski {a} – {b}', uk: 'Футбольний турнір {a} – {b}', en: 'Football tournament {a} – {b}' },
];

export const VENUES: Phrases = [
  { pl: 'Dom kultury', uk: 'Будинок культури', en: 'Cultural centre' },
  { pl: 'Sala urzędu gminy', uk: 'Зала міської ради', en: 'Town hall' },
  { pl: 'Biblioteka publiczna', uk: 'Публічна бібліотека', en: 'Public library' },
  { pl: 'Stadion miejski', uk: 'Міський стадіон', en: 'Municipal stadium' },
];

export const SUMMARIES: Phrases = [
  { pl: 'Przez {n} dni rozmawiano o tym, co obie strony mogą zrobić razem.', uk: 'Упродовж {n} днів говорили про те, що обидві сторони можуть зробити разом.', en: 'For {n} days people talked about what both sides can do together.' },
  { pl: 'Do udziału zgłosiło się {n} osób z obu stron.', uk: 'Участь узяли {n} осіб з обох сторін.', en: 'From both sides {n} people took part.' },
  { pl: 'Co udało się zrobić i co zaplanowano na kolejne miesiące.', uk: 'Що вдалося зробити і що заплановано на наступні місяці.', en: 'What has been done, and what is planned for the months to come.' },
  { pl: 'Gospodarze zaprosili sąsiadów, szkoły i miejscowe firmy.', uk: 'Господарі запросили сусідів, школи та місцеві підприємства.', en: 'The hosts invited neighbours, schools and local businesses.' },
];

export const MUNICIPALITY_SUMMARIES: Phrases = [
  { pl: 'Gmina rolnicza z {n} sołectwami, szkołą muzyczną i długą tradycją rzemiosła.', uk: 'Аграрна громада з {n} селами, музичною школою й давньою традицією ремесла.', en: 'A farming municipality of {n} villages with a music school and a long tradition of crafts.' },
  { pl: 'Ośrodek przemysłu drzewnego; w {n} placówkach oświatowych uczą się dzieci z całej okolicy.', uk: 'Осередок деревообробки; у {n} закладах освіти навчаються діти з усієї околиці.', en: 'A centre of the timber trade; {n} schools teach children from all around.' },
  { pl: 'Gmina nad rzeką, z {n} kilometrami szlaków i czynnym domem kultury.', uk: 'Громада над річкою, {n} кілометрів стежок і діючий будинок культури.', en: 'A municipality on a river, with {n} kilometres of trails and a busy cultural centre.' },
];

export const NEEDS: Phrases = [
  { pl: 'Szukamy partnera do wymiany młodzieży i wspólnych projektów z oświatą.', uk: 'Шукаємо партнера для молодіжних обмінів і спільних освітніх проєктів.', en: 'We are looking for a partner for youth exchanges and joint projects in education.' },
  { pl: 'Potrzebujemy doświadczeń w gospodarce odpadami i oczyszczaniu ścieków.', uk: 'Потребуємо досвіду у поводженні з відходами та очищенні стоків.', en: 'We need experience with waste management and sewage treatment.' },
];

export const OFFERS: Phrases = [
  { pl: 'Dzielimy się wiedzą o cyfrowych usługach dla mieszkańców.', uk: 'Ділимося знаннями про цифрові послуги для мешканців.', en: 'We share what we know about digital services for residents.' },
  { pl: 'Możemy przyjąć grupę uczniów i pokazać, jak działa nasz ośrodek sportu.', uk: 'Можемо прийняти групу учнів і показати, як працює наш спортивний центр.', en: 'We can host a group of pupils and show how our sports centre works.' },
];

export const HEADINGS: Phrases = [
  { pl: 'Co zrobiono', uk: 'Що зроблено', en: 'What has been done' },
  { pl: 'Głosy uczestników', uk: 'Голоси учасників', en: 'Voices of those who took part' },
  { pl: 'Plany', uk: 'Плани', en: 'Plans' },
  { pl: 'Liczby', uk: 'Цифри', en: 'Figures' },
];

export const LIST_ITEMS: Phrases = [
  { pl: 'wymiana {n} uczniów i ich opiekunów', uk: 'обмін для {n} учнів та їхніх супровідників', en: 'an exchange of {n} pupils and those who look after them' },
  { pl: 'wspólny wniosek o dofinansowanie', uk: 'спільна заявка на фінансування', en: 'a joint application for funds' },
  { pl: 'kurs dla {n} pracowników urzędów', uk: 'курс для {n} працівників ради', en: 'a course for {n} officials' },
  { pl: 'wystawa prac miejscowych artystów', uk: 'виставка робіт місцевих митців', en: 'an exhibition of works by local artists' },
  { pl: 'przegląd sprzętu ratowniczego', uk: 'огляд рятувального обладнання', en: 'a check of rescue equipment' },
  { pl: 'spotkanie kół gospodyń i stowarzyszeń', uk: 'зустріч громадських організацій', en: 'a meeting of village associations' },
];

export const SENTENCES: Phrases = [
  { pl: 'Rozmowy rozpoczęły się rano w urzędzie i trwały do późnego popołudnia.', uk: 'Розмови почалися вранці в міській раді й тривали до пізнього пообіддя.', en: 'Talks began in the town hall in the morning and went on until late afternoon.' },
  { pl: 'W grupie było {n} osób: nauczyciele, urzędnicy, strażacy i przedstawiciele stowarzyszeń.', uk: 'У групі було {n} осіб: учителі, посадовці, пожежники та представники об’єднань.', en: 'The group had {n} people in it: teachers, officials, firefighters and members of associations.' },
  { pl: 'Gospodarze pokazali nową stację uzdatniania wody i opowiedzieli, ile kosztuje jej utrzymanie.', uk: 'Господарі показали нову станцію водопідготовки й розповіли, скільки коштує її утримання.', en: 'The hosts showed a new waterworks and told what it costs to run.' },
  { pl: 'Najwięcej pytań dotyczyło dojazdów do szkół w mniejszych miejscowościach.', uk: 'Найбільше запитань стосувалося довезення дітей до шкіл у менших селах.', en: 'Most questions were about how children of small villages get to school.' },
  { pl: 'Każda ze stron przygotowała listę spraw, w których liczy na radę drugiej.', uk: 'Кожна сторона підготувала перелік справ, у яких розраховує на пораду іншої.', en: 'Each side had prepared a list of matters in which it counts on the other’s advice.' },
  { pl: 'Wieczorem wystąpił chór, w którym śpiewają trzy pokolenia mieszkańców.', uk: 'Увечері виступив хор, у якому співають три покоління мешканців.', en: 'In the evening a choir sang in which three generations of residents take part.' },
  { pl: 'Umówiono się, że następne spotkanie odbędzie się za {n} tygodni.', uk: 'Домовилися, що наступна зустріч відбудеться через {n} тижнів.', en: 'It was agreed to meet again in {n} weeks.' },
  { pl: 'Dyrektorzy bibliotek wymienili się spisami książek, których brakuje na półkach.', uk: 'Директори бібліотек обмінялися списками книжок, яких бракує на полицях.', en: 'Heads of libraries exchanged lists of books that are missing from their shelves.' },
  { pl: 'Tłumaczki pomagały przy stołach, choć po godzinie wielu radziło sobie bez nich.', uk: 'За столами допомагали перекладачки, хоча за годину багато хто обходився без них.', en: 'Interpreters helped at the tables, though after an hour many did without them.' },
  { pl: 'Część prac sfinansowano ze składek stowarzyszenia, resztę z budżetów obu gmin.', uk: 'Частину робіт оплатили внесками асоціації, решту – з бюджетів обох громад.', en: 'Part of the work was paid for by the association, the rest from both budgets.' },
  { pl: 'Młodzież zaproponowała wspólną gazetę, redagowaną na zmianę po obu stronach.', uk: 'Молодь запропонувала спільну газету, яку редагуватимуть по черзі обидві сторони.', en: 'Young people proposed a joint newspaper, to be edited by each side in turn.' },
  { pl: 'Przedsiębiorcy pytali o przepisy, dostęp do magazynów i czas oczekiwania na granicy.', uk: 'Підприємці питали про правила, доступ до складів і час очікування на кордоні.', en: 'Businesses asked about rules, about storage and about how long one waits at the border.' },
  { pl: 'W szkole podstawowej otwarto pracownię, w której uczy się {n} dzieci.', uk: 'У початковій школі відкрили майстерню, де навчається {n} дітей.', en: 'In the primary school a workroom was opened in which {n} children learn.' },
  { pl: 'Do wspólnego archiwum trafiły fotografie z pierwszych lat współpracy.', uk: 'До спільного архіву передали світлини перших років співпраці.', en: 'Photographs of the first years of cooperation went into a joint archive.' },
  { pl: 'Rada przyjęła sprawozdanie i podziękowała wolontariuszom za ich pracę.', uk: 'Рада прийняла звіт і подякувала волонтерам за їхню роботу.', en: 'The council accepted the report and thanked the volunteers for their work.' },
  { pl: 'Na mapie zaznaczono {n} miejsc, w których potrzebne są nowe oznaczenia dla pieszych.', uk: 'На мапі позначили {n} місць, де потрібні нові знаки для пішоходів.', en: 'On the map {n} places were marked where people on foot need new signs.' },
  { pl: 'Lekarze z obu ośrodków zdrowia omówili opiekę nad osobami starszymi.', uk: 'Лікарі обох амбулаторій обговорили догляд за літніми людьми.', en: 'Doctors of both health centres discussed the care of elderly people.' },
  { pl: 'Koszt przedsięwzięcia podano do wiadomości publicznej wraz z listą wykonawców.', uk: 'Вартість заходу оприлюднили разом із переліком виконавців.', en: 'The cost of the project was made public together with a list of contractors.' },
  { pl: 'Uczestnicy zwiedzili dwór, park i pracownię garncarską prowadzoną przez rodzinę od lat.', uk: 'Учасники оглянули садибу, парк і гончарню, яку родина тримає багато років.', en: 'The visitors saw a manor, a park and a pottery that a family has run for many years.' },
  { pl: 'Straż pożarna przekazała sprzęt i przeprowadziła ćwiczenia nad stawem.', uk: 'Пожежна охорона передала обладнання та провела навчання біля ставу.', en: 'The fire brigade handed over equipment and held an exercise by the pond.' },
  { pl: 'Wnioski spisano w dwóch językach i wysłano do wszystkich członków stowarzyszenia.', uk: 'Висновки записали двома мовами й надіслали всім членам асоціації.', en: 'The conclusions were written down in two languages and sent to all members of the association.' },
  { pl: 'O godzinie dwunastej zaplanowano wspólny obiad przygotowany przez koło gospodyń.', uk: 'О дванадцятій годині запланували спільний обід від місцевих господинь.', en: 'At noon there was a meal together, prepared by a village association.' },
];
