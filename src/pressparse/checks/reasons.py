"""Reasons for the names under which a field reports what it put together itself, in one sentence each.

Rules bring their reasons along; these names stand for readings that take more than one pattern.
"""

from collections.abc import Mapping

ASSEMBLED: Mapping[str, str] = {
    # the segmenter, on lines
    "above_the_text": "A short line between title and text of a saved page belongs to the photograph there.",
    "after_byline": "What follows the byline on a flattened line, and holds no sentence, is the site's.",
    "after_the_end": "Below the end of an article stand the site's own lines, or other articles.",
    "annex_item": "The list of annexes goes on with the next number.",
    "asking": "The site asks its visitors for something below the article.",
    "attachment": "The text of an attached file follows the release and repeats it.",
    "greeting": "A site greets its visitors above the title in a sentence.",
    "labelled_title": "The word for the title stands before it or over it.",
    "not_korean": "A line without a Korean letter above the text is the site's.",
    "over_the_section": "Titles over the section of the text, of which it says no word, are of other articles.",
    "quoted_words": "Words in quotation marks and nothing else are those that a photograph is found by.",
    "ranked": "The most read articles stand above the text, each behind its place in the order.",
    "title_label": "A board puts the word for the title before it.",
    "deck": "Short lines between the headline and the text sum the text up.",
    "flattened_head": "Where a page was flattened, headline and decks run into the first sentence.",
    "foot": "A site closes with its menu, its address and its licence.",
    "headline_again": "The headline stands there a second time.",
    "list_cell": "On a list of releases, what is no title is a cell of the table.",
    "listed_item": "Sentences at a steady step, or each with its stamp, are a list of other texts.",
    "listed": "Titles of other articles, in a list.",
    "comment": "Below the line that counts them, with their times and buttons, stand visitors' comments.",
    "next_article": "A title, when it was posted and prose, below an article with such a head, are the next one.",
    "related": "Titles under the heading of a list, behind which the text goes on.",
    "mark": "A mark that stands alone belongs to what stands beside it.",
    "marked_deck": "A short line that opens with a dash or a triangle, above the text, sums it up.",
    "menu": "Short lines above the headline are the site's menu.",
    "name_alone": "A person's name and title alone on a line stand under a photograph.",
    "outlet_name": "An outlet's name alone above the headline is the site's.",
    "page_title": "The headline of a saved page is the line that the window's title repeats.",
    "posing": "People who pose or look are on a photograph, and the line describes it.",
    "run_on_caption": "Where a page was flattened, a photograph's caption and credit run into the first sentence.",
    "section_name": "A section's name stands alone above the headline.",
    "signed_by_another": "A byline below the article's end is that of another article.",
    "table_cell": "A short line among rows of a letterhead is a cell of the same table.",
    "text": "A paragraph of prose between the headline and the end of the article.",
    "title_again": "The headline stands there a second time, whole or in part.",
    "headline_line": "The first line of a text that is no sentence is its headline.",
    "way_here": "Above the headline a page says the way to it, from the front page on.",
    "weighed": "What stands on the line and around it speaks for this kind more than for any other.",
    "widget": "Buttons, counters and settings stand around an article on its page.",
    "window_title": "A saved page begins with the title of its window: headline, section, site.",
    # blocks that are read whole
    "headline_block": "The lines labelled as the headline, joined; a board's label and a site's name are left out.",
    "subheadline_block": "A paragraph labelled as a deck, whole.",
    "section_block": "A line labelled as the section, whole.",
    "body_block": "A paragraph of the body, whole, its lines joined.",
    # who published it
    "kind_weighed": "How the text is told, and what stands around it, speaks for an outlet or for the body itself.",
    "body_that_opens_the_text": "A release speaks of its issuer first: the subject of the first sentences.",
    "body_that_opens_the_title": "Where the text names no body, the one that opens the headline issued it.",
    "head_that_opens_the_text": "A release may open with the issuer's head: 홍길동 가나위원장은.",
    "body_named_most": "A text without a subject is issued by the state's body that it names most.",
    # parties of an agreement
    "body_that_weighs_less": "A body named around the signing whose place and part do not make it a party.",
    # people and bodies
    "name_again": "A person named before is named again by the name alone.",
    "short_form_defined_here": "A body named before is named again by the short form that the text defines.",
    "short_form_of_a_listed_body": "A body named before is named again by its usual short form.",
    "body_beside_a_person": "A body stands beside a person's name and title.",
    "name_by_weighed_facts": "Many facts together show the name: what the word looks like and what stands beside it.",
    "body_in_company": "A name stands in a row of bodies.",
    "body_again": "A body named before is named again.",
    "person_of_a_field": "Whoever signs or speaks is a person of the text.",
    "body_of_a_field": "A body that signs, speaks or publishes is a body of the text.",
    # agreements
    "name_of_the_agreement": "An agreement's name is the word for it with the words before it that say on what.",
    "alias_in_brackets": "A short name for the agreement stands in brackets behind its name.",
    "party_in_the_sentence": "The parties are the bodies that the sentence of the signing joins: A와 B는, A가 B와.",
    "party_through_its_head": "A party may be there as its head: the mayor signs for the city.",
    "person_at_the_signing": "A person is weighed by where the text names him or her, the post, and the party.",
    "period_of_the_agreement": "The text says for how long it holds: 협약 기간은 3년이다.",
    "days_of_the_agreement": "The text says from which day to which it holds.",
    "sum_of_the_agreement": "The text says what sum it is about: 20억 원 규모의 계약.",
    "place_of_signing": "Where it was signed stands in the sentence of the signing, with 에서.",
    # what stands beside the text
    "given_column": "A column of the table says so, and the text says nothing else.",
    "given_hint": "Who handed the text over says so, and the text says nothing else.",
    "page_metadata": "The page's own metadata say so, in words that the text has too.",
    # quotes
    "reported_clause": "Words without marks are told by 고 and a verb of saying: …다고 밝혔다.",
    # own words
    "listed_agreement": "The user's list says that this word names an agreement.",
    "listed_body": "The user's list says that this is the name of a body.",
}
"""By name, how such texts are written."""
