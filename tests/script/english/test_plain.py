"""Plain sentences are said word for word."""

from __future__ import annotations

import re

import pytest

from tts.script.spoken import spoken

PLAIN = """
The council met on a wet evening and said very little.
She didn't know why the lights had gone out.
I am not sure that he will come.
A man in a grey coat stood at the gate.
You may leave when you have finished.
We march on until the road ends.
Give me a second to think.
The second act was better than the first.
I may be wrong, but I don't think so.
They'll be back before the rain starts.
It's a long way to the sea.
He said he'd never seen the letter.
“Who's there?” she asked, but nobody answered.
The well-known author wouldn't sign the book.
Her sister-in-law runs the bakery on the corner.
He paused — then he laughed — and left.
Nobody was hurt, the police said.
Can I have a word with you in private?
The in-laws came in and sat in the kitchen.
I, for one, would rather walk.
What a day it has been!
They were in no hurry to go in.
He's in, she's out, and I'm in between.
Are you in or out?
The wind rose, the boat turned, and all of us held on.
It was so cold that the pond froze in an hour.
The mother of the girl thanked the crew.
My brother and I built the shed last summer.
She gave her word, and she kept it.
The judge sat down and read the notes in silence.
The old mill hasn't run since the flood.
We won't pay for what we didn't order.
Neither of them could say who had been first.
If I were you, I'd wait until the snow is gone.
There's a hole in the fence, as there always was.
Half of the village had come to look.
A third of the harvest was lost to hail.
A quarter of an hour later the phone rang.
Two dozen sheep blocked the lane at noon.
The two-year plan was dropped without a vote.
One in four would not say how they had voted.
At the age of ninety she still swam each morning.
The fifth chapter is the one that matters.
Thousands marched through the capital in the heat.
Prices rose by a tenth in a single month.
Nine out of ten said they'd never go back.
The company lost a million in its first year.
There were one or two who disagreed.
The mid-century house needs a new roof.
He was a once-in-a-lifetime player.
The so-called experts were of no help at all.
It's now or never, said the coach.
The day before yesterday it was still warm.
He counted to ten and opened his eyes.
The ship's bell rang twice, and then it sank.
The children's books were stacked on the stairs.
The players' union rejected the offer.
Let's see what the doctors say.
That's what they're here for.
Y'all come back soon, the sign said.
The ne'er-do-well had gone to sea.
Rock 'n' roll never dies, he liked to say.
She's been at it since the early hours.
He ain't heavy, as the song goes.
You can't make an omelette without breaking eggs.
The mayor, who had not slept, spoke first.
Long after the others had gone, he kept digging.
“I can't,” he said, “and I won't.”
‘Perhaps,’ said the woman, ‘you should ask him.’
The report (which nobody had read) was thrown away.
The answer, in short, is no.
No, no, a thousand times no!
Why? Because it was there.
Wait... what did you just say?
He looked left, then right, then left again.
The café on the square serves a fine crème brûlée.
The naïve hero meets his doppelgänger.
A piñata hung from the beam above the table.
The façade was cleaned last spring.
The fiancée of the pilot flew in from the coast.
To be or not to be is still the question.
As far as I know, the bridge is open.
The meeting is on; the dinner is off.
The verdict: guilty on every count.
The rule is simple: don't look down.
The band played on as the lights went out.
I read it in the paper on the train.
An apple a day keeps the doctor away.
She was at her best when the odds were worst.
The rain in the hills feeds the river.
He fell in love, in debt and in with a bad crowd.
The minister will step down in the autumn.
It's as good as new.
He has the ear of the king.
The fire spread from the barn to the house.
Some say it was luck; others say it was skill.
The girl with the red scarf waved at us.
Both sides claimed to have won.
The crew was asked to stay on deck.
The army said it had pulled back from the border.
Officials declined to say how many were held.
The storm tore the roof off the school.
Farmers fear that the drought will last.
The vote was put off for the third time.
The strike is over, the union said.
Shares fell sharply after the news.
A spokesman did not return calls.
The minister denied that he had lied.
She told reporters that she'd had enough.
The museum will stay shut until further notice.
Doctors warned against drinking the water.
The trial is expected to last for weeks.
The pilot's last words were never made public.
Nothing of the kind has been seen before.
The team hasn't lost at home in years.
He scored twice in the second half.
She won gold in the long jump.
The champion was knocked out in the fourth round.
The keeper saved a penalty in the dying minutes.
The fans sang all the way to the station.
The coach shrugged and walked off.
The film is slow, sad and beautiful.
The singer forgot the words and hummed instead.
The exhibit runs until the end of the month.
The novel has no hero, and needs none.
Fold the flour in and stir until smooth.
Bake until golden, then let it cool.
Add a pinch of salt and a splash of milk.
Serve with bread and a green salad.
The trick is not to stir too much.
Plant the bulbs before the first frost.
The garden was full of bees.
A fox crossed the lawn at dusk.
The owl can turn its head almost all the way round.
Whales sing, and no one is sure why.
The moon was low over the harbor.
The ice is thinner than it was.
The sea took the path and then the house.
The test was negative, she said with a smile.
The nurse took his pulse and nodded.
The cure may be worse than the disease.
The vaccine is safe, the panel found.
He couldn't sleep, so he got up and wrote.
They've lived here all their lives.
I've never been so tired in my life.
We'd have come if you'd asked.
You're late, and you know it.
He'll do as he's told.
It'd be a shame to waste it.
Who'd have thought it?
What's done is done.
Here's to the next hundred years.
Where there's smoke there's fire.
How's the weather up there?
The dog's tail wagged.
It was neither here nor there.
The lead singer took the lead.
The dish was a mix of sweet and sour.
A man of few words, he nodded.
The plan is all but dead.
The gate was shut, but not locked.
Of all the things to forget!
By and large, the crowd was calm.
On the whole, the year went well.
At first I thought it was a joke.
At last the train pulled in.
In the end, no one was blamed.
In fact, it had been there all along.
For now, the shop stays open.
For the most part, they agreed.
From time to time he looked up.
Up to a point, she had a point.
Over and over he told the same tale.
Now and then a car went by.
Little by little the crowd thinned.
Side by side they faced the wall.
Step by step, the case fell apart.
Word for word, it was the same speech.
He may march in May, or he may not.
She will march with them, come what may.
The first of March was a fine day.
In May the orchards are white.
The sun sat on the hills like a coin.
Sat is a verb, and so is wed.
They wed in secret and told no one.
The dec is short for nothing here.
He put a mark on the wall and left the jar on the sill.
The am and the are of it don't matter.
I am what I am.
A is a letter, and so is I.
Do I or don't I?
She and I are in the same boat.
It is I who must go.
He's not an us or a them sort of man.
Some of us can, and it can help us.
Is it any of your business?
He was all at sea, so to speak.
The ex-wife of the ex-minister spoke.
The president-elect thanked the voters.
The vice-captain took over at half-time.
A tug-of-war over the will began.
The up-and-coming singer stole the show.
It was a hit-and-miss affair.
The north-south divide has grown.
The red-brick chapel is for sale.
He is a jack-of-all-trades.
An all-or-nothing bid was made.
The mother-to-be was in good health.
The day-to-day work goes on.
The long-awaited inquiry opened without its chair.
Back and forth they went, to and fro.
"""


def words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)*", text.replace("’", "'").lower())


@pytest.mark.parametrize("sentence", PLAIN.strip().splitlines())
@pytest.mark.parametrize("language", ["en", "en-GB"])
def test_plain_sentences_are_left_alone(sentence, language):
    assert words(spoken(sentence, language)) == words(sentence)


def test_there_are_two_hundred():
    assert len(set(PLAIN.strip().splitlines())) >= 200
