import { SET_UP_WORDS } from './domain/set-up-choice';

export const HELP = `newsroom-pack VERB [options], in the folder of a Strapi project

  add      installs the pack: packages, content types, config/plugins, src/index
  doctor   says what is wrong with an installation, and how to mend it
  upgrade  brings newer packages and types, merged with what you have changed
  remove   takes out what add wrote; types stay, and all data

  -y, --yes            does not ask
  --no-install         leaves the packages to you

add:
  --from PATH          a folder with the packages, or a tarball; may be said again
  --packages LIST      some of newsroom, outbox and read-cache; all of them by itself
  --time-zone ZONE     the newsroom's, such as Europe/London
  --set-up CHOICE      what the first start may do in the database:
                       ${SET_UP_WORDS}
  --use KIND=UID       uses a type of yours, such as article=api::story.story
  --leave-types        adds no attributes to types of yours

upgrade:
  --from PATH          as with add

remove:
  --with-types         takes out the types too: Strapi then drops their tables
`;
