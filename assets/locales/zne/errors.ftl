### What went wrong, and what to do now in Zande (Pazande), to be written by people who speak it.
###
### Copy a message from en/errors.ftl, keep what stands before the = and every { $name }, and write your words after the =.
### What is not here yet is shown in English with «EN» in front of it: begin with what people see most.
### Save the file as UTF-8, with your own letters. Nothing else has to be changed; the next build shows it.
