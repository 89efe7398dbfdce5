/** A year's news of a town hall, as the classic editor of WordPress keeps them. */
const WORDS = 'Delegacja z Buczy odwiedzi&#322;a Pszczyn&#281; i rozmawia&#322;a o szko&#322;ach, kulturze oraz pomocy dla szpitala. ';

/** @param {number} nth */
const content = (nth) => `${WORDS.repeat(6)}

[caption id="attachment_${nth}" width="300"]<img class="wp-image-${nth}" src="https://bench.example.org/wp-content/uploads/${nth}.jpg" alt="Szko&#322;a" /> Wsp&oacute;lne zdj&#281;cie[/caption]

<h3>Program</h3>
<ul>
<li>szko&#322;y<ul><li>wymiana uczni&oacute;w</li><li>warsztaty</li></ul></li>
<li><a href="https://bench.example.org/${nth}/">kultura</a></li>
</ul>
<table><tr><td>Gmina</td><td>Uczniowie</td></tr><tr><td>Pszczyna</td><td>${nth}</td></tr></table>

${WORDS.repeat(10)}`;

/**
 * An export of posts, piece by piece.
 *
 * @param {number} first id of the first post
 * @param {number} posts
 */
export async function* wordpressExport(first, posts) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><link>https://bench.example.org</link><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://bench.example.org</wp:base_blog_url>\n';
  for (let nth = first; nth < first + posts; nth += 1) {
    yield `<item><title><![CDATA[Wizyta partnerska ${nth}]]></title><link>https://bench.example.org/${nth}/</link><content:encoded><![CDATA[${content(nth)}]]></content:encoded><excerpt:encoded><![CDATA[Kr&oacute;tko]]></excerpt:encoded><wp:post_id>${nth}</wp:post_id><wp:post_date_gmt>2019-05-04 10:30:00</wp:post_date_gmt><wp:post_name>wizyta-partnerska-${nth}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>\n`;
  }
  yield '</channel></rss>\n';
}
