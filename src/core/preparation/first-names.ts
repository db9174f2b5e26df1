/** First names often borne in France, folded: enough of a column to tell which word of a full name is the first name. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  (
    "adele adrien agathe agnes ahmed aicha aissatou alain alexandra alexandre ali alice aline amandine amelie amina anais andre andree angelique anissa " +
    "anna anne annie anthony antoine arnaud arthur audrey aurelie aurelien axel baptiste beatrice benjamin benoit bernadette bernard bertrand brigitte bruno " +
    "camille carine carole caroline catherine cecile cedric celine chantal charlene charles charlotte chloe chris christelle christian christine christophe " +
    "claire claude claudine clement clementine coralie corinne cyril daniel daniele david delphine denis denise didier dominique dylan edith eliane elisabeth " +
    "elise elodie emilie emma emmanuel emmanuelle enzo eric estelle esther etienne eva evelyne fabien fabienne fabrice fanny fatiha fatima fatou fatoumata " +
    "felix fernand fernando florence florent florian francis franck francois francoise frederic frederique gabriel gaelle genevieve georges gerald gerard " +
    "ghislaine gilbert gilles gregory guillaume guy hamza hassan helene henri herve hugo ibrahim ines irene isabelle jacqueline jacques jamila jean jeanne " +
    "jennifer jeremy jerome jessica joel joelle johan jonathan jordan josephine josiane julia julie julien juliette justine karim karima karine katia kevin " +
    "khadija laetitia laura laure laurence laurent lea leila leo liliane lionel loic louis louise luc lucas lucie ludovic lydia madeleine magali malika " +
    "manon manuel marc marcel margaux marguerite maria mariam marie marina marine marion marjorie martial martine maryse mathieu mathilde maud maurice maxime " +
    "mehdi melanie melissa michael michel michele mickael mireille mohamed monique morgane moussa mustapha myriam nabil nadege nadia nadine nathalie nicolas " +
    "nicole noe noemie noah nora odette odile olivier ophelie oumar ousmane pascal pascale patrice patricia patrick paul pauline philippe pierre quentin rachid " +
    "raphael raymond regine remi renee richard robert roger roland romain rosa rose sabrina said salima samia samir samira samuel sandra sandrine sarah sebastien " +
    "serge severine simon simone sofia solange sonia sophie soraya stephane stephanie suzanne sylvain sylvie tanguy theo theodore therese thierry thomas " +
    "tiphaine valentin valentine valerie vanessa veronique victor victoire vincent virginie viviane wassim william xavier yacine yann yannick yasmina yves " +
    "yvette yvonne youssef zineb zohra"
  ).split(" "),
);
