### Words about what is measured: the five domains, the obstacles, every indicator, and the glossary.

domain-a = Campaigns & education
domain-a-short = Campaigns
domain-a-about = Prevention activities: whether they are held, which districts they reach, and whether they are followed up.
domain-b = Reports
domain-b-short = Reports
domain-b-about = OCSEA reports that are received, followed up in time, and taken through to a verdict.
domain-c = Victims
domain-c-short = Victims
domain-c-about = Services for children who became victims: given, complete, close to home, and carried through to recovery.
domain-d = Cross-sector collaboration
domain-d-short = Collaboration
domain-d-about = Agencies and residents working together: activities, active partners, agreements, and PATBM.
domain-e = Public satisfaction
domain-e-short = Satisfaction
domain-e-about = How the people served judge the quality of the services and how easy they are to reach.
domain-obstacle = Obstacles
domain-obstacle-short = Obstacles
domain-obstacle-about = Staff, budget, digital connection and family literacy: they explain the score but are no part of it.

## a. Campaigns & education

indicator-campaign_activities-what = The share of planned campaign and education activities that were really held.
indicator-campaign_activities-numerator = campaign and education activities held, by the month of the activity's date
indicator-campaign_activities-denominator = all activities dated up to the cut-off, held or only planned
indicator-campaign_activities-why = Children recognise an online lure sooner once somebody has talked with them about it. An activity that is called off delays that talk.
indicator-campaign_activities-not = Do not use it to praise a small plan: a short list is easily held in full.
indicator-campaign_activities-source = Evaluation of the DPPA Kalimantan Tengah, indicator 1: campaigns and education held

indicator-campaign_reach-what = The share of districts where at least one activity was held in this period.
indicator-campaign_reach-numerator = districts with at least one activity held in this period
indicator-campaign_reach-denominator = all districts of the regencies that reported
indicator-campaign_reach-why = Children upriver and inland use phones too. They have a right to the same preparation as children in the capital.
indicator-campaign_reach-not = Do not chase it with brief visits: one small event counts, yet it may not reach the children.
indicator-campaign_reach-source = Evaluation of the DPPA Kalimantan Tengah: campaigns crowd in Palangka Raya

indicator-campaign_participants-what = The number of participants in activities per 1,000 children aged 12–17.
indicator-campaign_participants-numerator = participants in activities held, children and adults, counted each time they attend
indicator-campaign_participants-denominator = children aged 12–17 in the regencies that reported, in proportion to the months reported
indicator-campaign_participants-why = The more people around a child understand, the more safe places there are to speak up.
indicator-campaign_participants-not = Do not read it as the share of children reached: the same person can count more than once.
indicator-campaign_participants-source = Evaluation of the DPPA Kalimantan Tengah, indicator 1, against the children aged 12–17

indicator-campaign_sustained-what = The share of activities that were continued after the event itself.
indicator-campaign_sustained-numerator = activities held that were followed up afterwards
indicator-campaign_sustained-denominator = campaign and education activities held
indicator-campaign_sustained-why = One visit is seldom enough. Children need to know that the person who talked with them will come back.
indicator-campaign_sustained-not = Do not meet it with follow-up on paper: one short message is not support.
indicator-campaign_sustained-source = Evaluation of the DPPA Kalimantan Tengah: campaigns are incidental, without follow-up

indicator-campaign_local_context-what = The share of activities adapted to local culture or involving religious, adat or community figures.
indicator-campaign_local_context-numerator = activities held that were adapted to local culture or involved religious, adat or community figures
indicator-campaign_local_context-denominator = campaign and education activities held
indicator-campaign_local_context-why = Children and parents trust voices that they know. Local language and examples make the message understood.
indicator-campaign_local_context-not = Do not meet it by merely inviting figures, or by favouring settlements that close a child's way to justice.
indicator-campaign_local_context-source = Evaluation of the DPPA Kalimantan Tengah: religious, adat and community figures as agents

indicator-campaign_concentration-what = Palangka Raya's share of all campaign activities against its share of children aged 12–17. A value of 1 means in proportion.
indicator-campaign_concentration-numerator = activities held in Palangka Raya
indicator-campaign_concentration-denominator = activities held in all regencies that reported, then divided by the share of their children aged 12–17 who live in Palangka Raya
indicator-campaign_concentration-why = Studies found campaigns crowded in the capital, while most children live in other regencies.
indicator-campaign_concentration-not = Do not lower it by cutting activities in Palangka Raya. What is sought is more of them elsewhere.
indicator-campaign_concentration-source = Evaluation of the DPPA Kalimantan Tengah: campaigns centred on Palangka Raya; formula of the location quotient

## b. Reports

indicator-reports_received-what = The number of OCSEA reports received per 10,000 children.
indicator-reports_received-numerator = reports of OCSEA received, by the month of receipt
indicator-reports_received-denominator = children aged 0–17 in the regencies that reported, in proportion to the months reported
indicator-reports_received-why = Every report is a child whose voice reached the office. More reports may mean growing trust.
indicator-reports_received-not = Do not judge it good or bad: few reports do not mean safety, and pressing them down silences children.
indicator-reports_received-source = Evaluation of the DPPA Kalimantan Tengah, indicator 2; more reports may be more trust (Depok)

indicator-reports_followed_up-what = The share of reports that have had a first follow-up.
indicator-reports_followed_up-numerator = reports followed up by the cut-off, by the month the report was received
indicator-reports_followed_up-denominator = all reports received in those months, including those the reporter withdrew
indicator-reports_followed_up-why = A child or family found the courage to report. The office's answer decides whether they go on trusting it.
indicator-reports_followed_up-not = Do not use it to screen out hard reports: every report must be recorded, answered or not.
indicator-reports_followed_up-source = Evaluation of the DPPA Kalimantan Tengah, indicator 2: reports received and followed up

indicator-reports_in_time-what = The share of reports whose first follow-up came within the working days allowed for their risk class.
indicator-reports_in_time-numerator = reports followed up within the working days of their risk class, by the month the report was received
indicator-reports_in_time-denominator = reports followed up, plus open reports that were past their time at the cut-off
indicator-reports_in_time-why = While they wait, children may still be threatened and the content may still spread. The first days matter most.
indicator-reports_in_time-not = Do not chase it with token phone calls, or by lowering the risk class to gain time.
indicator-reports_in_time-source = Local practice: Probolinggo, 3 working days; a report open past its time counts as late

indicator-response_days-what = The number of days within which half of the reports had their first follow-up. Reports still open count too: at the cut-off they have waited so many days and are not over. Where half is not reached, it says more than how many days.
indicator-response_days-numerator = reports followed up
indicator-response_days-denominator = reports followed up, plus open reports that were past their time at the cut-off; the value is the median of their days, single days up to 20 and bands of days beyond
indicator-response_days-why = The share in time does not tell how long a child usually waits.
indicator-response_days-not = Do not chase it by closing old reports without action. Reports that are still open stay counted.
indicator-response_days-source = Dates of receipt and first follow-up in the register of reports; the curve of Kaplan and Meier (1958) with a binomial interval (Dorey and Korn 1987), without open reports the same as order statistics (Conover 1999)

indicator-response_days_p90-what = The number of days within which nine of ten reports had their first follow-up. Reports still open count with the days they have waited so far.
indicator-response_days_p90-numerator = reports followed up
indicator-response_days_p90-denominator = reports followed up, plus open reports that were past their time at the cut-off; the value is the 90th percentile of their days, single days up to 20 and bands of days beyond
indicator-response_days_p90-why = A short median may hide the children who wait longest. This figure shows them.
indicator-response_days_p90-not = Do not use it to judge staff: difficult reports often take longer.
indicator-response_days_p90-source = Dates of receipt and first follow-up in the register of reports; the curve of Kaplan and Meier (1958) with a binomial interval (Dorey and Korn 1987), without open reports the same as order statistics (Conover 1999)

indicator-takedown_done-what = The share of reports whose content was taken down, among those where takedown was asked.
indicator-takedown_done-numerator = reports whose content was taken down, by the month the report was received
indicator-takedown_done-denominator = reports for which takedown was asked
indicator-takedown_done-why = While content is still in circulation, the child's wound reopens each time somebody looks.
indicator-takedown_done-not = Do not let it delay difficult requests, since the result also depends on the platform.
indicator-takedown_done-source = Evaluation of the DPPA Kalimantan Tengah: takedown of content with police and Diskominfo

indicator-digital_reports-what = The share of reports that came in online or through SAPA 129.
indicator-digital_reports-numerator = reports received online or through SAPA 129
indicator-digital_reports-denominator = all reports received through any channel
indicator-digital_reports-why = Some children find it easier to write than to come. Others have no signal and need a door nearby.
indicator-digital_reports-not = Do not use it to close counters or complaint posts: many villages have no internet yet.
indicator-digital_reports-source = Evaluation of the DPPA Kalimantan Tengah: digital reporting is not integrated

indicator-justice_police-what = The share of reports that reached the police.
indicator-justice_police-numerator = reports with a date at the police, by the month the report was received
indicator-justice_police-denominator = all reports received in those months
indicator-justice_police-why = An offender who is not pursued may look for another child. The police are the first door to justice.
indicator-justice_police-not = Do not use it to press a child or family towards the police before they are ready.
indicator-justice_police-source = Ministry of Law and Human Rights, 2019–2022: 3,457 recorded, 1,832 reached court

indicator-justice_court-what = The share of reports that reached court.
indicator-justice_court-numerator = reports with a date at court, by the month the report was received
indicator-justice_court-denominator = all reports received in those months
indicator-justice_court-why = Children wait for clarity, sometimes for years. This figure shows where the road breaks off.
indicator-justice_court-not = Do not use it to compare recent months with older ones, since legal proceedings take time.
indicator-justice_court-source = Ministry of Law and Human Rights, 2019–2022: 3,457 recorded, 1,832 reached court

indicator-justice_verdict-what = The share of reports that reached a court verdict.
indicator-justice_verdict-numerator = reports with a date of verdict, by the month the report was received
indicator-justice_verdict-denominator = all reports received in those months
indicator-justice_verdict-why = A verdict says that what happened was not the child's fault. Restitution usually waits for it too.
indicator-justice_verdict-not = Do not use it to judge police, prosecutors or judges, or to hurry hearings before a child is ready.
indicator-justice_verdict-source = Ministry of Law and Human Rights, 2019–2022: 3,457 recorded, 1,832 reached court

indicator-justice_maximum-what = The share of verdicts that imposed the maximum sentence.
indicator-justice_maximum-numerator = reports whose verdict imposed the maximum sentence
indicator-justice_maximum-denominator = reports that have reached a verdict
indicator-justice_maximum-why = A sentence tells children and the public how seriously the act is taken.
indicator-justice_maximum-not = Do not use it to press judges: courts weigh the sentence, and verdicts are very few.
indicator-justice_maximum-source = South Jakarta 2021: the maximum sentence for 10% of 50 offenders

## c. Victims

indicator-victims_served-what = The share of victims who have received at least one service.
indicator-victims_served-numerator = victims who received at least one service, by the month the report was received
indicator-victims_served-denominator = all victims in the reports of months for which service data were sent too
indicator-victims_served-why = A child who has spoken up must not be left alone. The first service opens the way to recovery.
indicator-victims_served-not = Do not chase it with one light service: always read it beside complete services.
indicator-victims_served-source = Evaluation of the DPPA Kalimantan Tengah, indicator 3: victims who received assistance

indicator-victims_comprehensive-what = The share of victims who received all the services they need.
indicator-victims_comprehensive-numerator = victims who received all the services they need
indicator-victims_comprehensive-denominator = victims with at least one service recorded as needed
indicator-victims_comprehensive-why = A child's needs hang together. Legal aid without psychological support is often not enough to recover.
indicator-victims_comprehensive-not = Do not meet it by recording fewer needs: assessment follows the child, not the services at hand.
indicator-victims_comprehensive-source = SPM of Permen PPPA 1/2010; the denominator is the victims who need a service

indicator-services_given-what = The share of services needed by victims that were given, by kind of service.
indicator-services_given-numerator = services that victims need and that have begun
indicator-services_given-denominator = services recorded as needed by victims
indicator-services_given-why = This figure shows which service was not there yet when a child needed it.
indicator-services_given-not = Do not add the services up into one mark: easy services can hide the scarce ones.
indicator-services_given-source = SPM of Permen PPPA 1/2010; the services in the words of SIMFONI PPA

indicator-rehabilitation_completed-what = The share of victims who completed social rehabilitation, among those who started it.
indicator-rehabilitation_completed-numerator = victims who completed social rehabilitation, by the month the report was received
indicator-rehabilitation_completed-denominator = victims who have started social rehabilitation
indicator-rehabilitation_completed-why = A child's recovery takes time and people who stay. Stopping halfway can bring old wounds back.
indicator-rehabilitation_completed-not = Do not chase it by ending rehabilitation early or by taking only children who recover easily.
indicator-rehabilitation_completed-source = Evaluation of the DPPA Kalimantan Tengah, indicator 3: rehabilitation; SPM of Permen PPPA 1/2010

indicator-reintegration-what = The share of victims who received social reintegration services.
indicator-reintegration-numerator = victims who have received social reintegration services, by the month the report was received
indicator-reintegration-denominator = all victims in the reports of months for which service data were sent too
indicator-reintegration-why = Children want to return to school and friends and to be accepted without a label. All services lead there.
indicator-reintegration-not = Do not use it to send children home before home is safe; nor does every child need it.
indicator-reintegration-source = SPM of Permen PPPA 1/2010

indicator-trauma_care-what = The share of victims served by staff trained in trauma care.
indicator-trauma_care-numerator = victims with at least one service given by trauma-trained staff
indicator-trauma_care-denominator = victims who received at least one service
indicator-trauma_care-why = A wrong question can hurt a child once more. Trained staff know how to listen.
indicator-trauma_care-not = Do not use it to hold back urgent help until trained staff are available.
indicator-trauma_care-source = Evaluation of the DPPA Kalimantan Tengah: few child psychologists and trained staff

indicator-served_at_home-what = The share of victims served in the regency where their report was recorded.
indicator-served_at_home-numerator = victims with at least one service given in the regency that recorded the report
indicator-served_at_home-denominator = victims who received at least one service
indicator-served_at_home-why = Long journeys part children from school and family. Many families cannot bear the cost.
indicator-served_at_home-not = Do not use it to keep a child in a dangerous place: for some children, far away is safer.
indicator-served_at_home-source = Evaluation of the DPPA Kalimantan Tengah: shelter only in the provincial capital

indicator-served_by_sex-what = The share of girl victims served less the share of boy victims served, in percentage points.
indicator-served_by_sex-numerator = victims given at least one service
indicator-served_by_sex-denominator = all victims; the value is the difference between the share of girls and the share of boys
indicator-served_by_sex-why = Boys report less often and are reached less often by services. This gap shows it.
indicator-served_by_sex-not = Do not make it a target. A gap of nothing is no success if neither is served.
indicator-served_by_sex-source = Evaluation of the DPPA Kalimantan Tengah: boys under-served; interval of Newcombe (1998), method 10

## d. Cross-sector collaboration

indicator-joint_activities_held-what = The share of planned joint activities between agencies that were held.
indicator-joint_activities_held-numerator = joint activities held, by the month they were planned for
indicator-joint_activities_held-denominator = joint activities planned up to the cut-off
indicator-joint_activities_held-why = A child often needs police, psychologist and school at once. They must know each other before the child arrives.
indicator-joint_activities_held-not = Do not chase it with more meetings or smaller plans: what counts is work for children.
indicator-joint_activities_held-source = Evaluation of the DPPA Kalimantan Tengah, indicator 4: collaboration achieved in a period

indicator-partners_active-what = The share of the seven kinds of partner that took part in at least one joint activity.
indicator-partners_active-numerator = kinds of partner, of the seven expected, that led or took part in a joint activity held
indicator-partners_active-denominator = the seven kinds of partner expected in each regency that reported
indicator-partners_active-why = Where one partner is not there yet, one need of a child is not answered yet.
indicator-partners_active-not = Do not meet it with attendance lists: taking part once counts, but it is not yet a role.
indicator-partners_active-source = Study of the collaboration in Batang regency: seven kinds of partner

indicator-agreements_in_force-what = The share of regencies with an agreement in force on common procedure and data sharing.
indicator-agreements_in_force-numerator = regencies that at the period's end have an agreement in force covering both common procedure and data sharing
indicator-agreements_in_force-denominator = regencies that have sent their list of agreements
indicator-agreements_in_force-why = Without a common procedure, children must retell their story at every desk.
indicator-agreements_in_force-not = Do not use it as proof of collaboration: what is signed may not be carried out yet.
indicator-agreements_in_force-source = Evaluation of the DPPA Kalimantan Tengah: no uniform procedure and no shared data

indicator-network_density-what = The share of pairs of the seven kinds of partner that took part in the same joint activity in the period.
indicator-network_density-numerator = pairs of kinds of partner that met in at least one joint activity
indicator-network_density-denominator = all pairs of the seven expected kinds of partner, 21 in every regency that reported
indicator-network_density-why = Collaboration runs through ties between agencies, not through one office alone.
indicator-network_density-not = Do not chase it with one large meeting to which all agencies are invited.
indicator-network_density-source = Density of a network, 2m ÷ (n(n − 1)); Wasserman & Faust (1994)

indicator-network_centralisation-what = How far the ties between partners hang on one kind of partner. Nothing means evenly spread, 100% means all through one centre.
indicator-network_centralisation-numerator = the sum of differences between the most ties of any kind of partner and the ties of each
indicator-network_centralisation-denominator = the greatest such sum possible, 30 in every regency whose partners ever met
indicator-network_centralisation-why = A network that hangs on one agency stops when that agency is busy.
indicator-network_centralisation-not = Do not read it alone. A network of few but even ties has a low value too.
indicator-network_centralisation-source = Degree centralisation, Freeman (1978); the Batang study: dominance of government

indicator-government_led-what = The share of joint activities led by a government agency.
indicator-government_led-numerator = joint activities held that a government agency led
indicator-government_led-denominator = joint activities held whose lead is in the register of partners
indicator-government_led-why = Some children first tell somebody outside government. Residents and civil society need room to lead.
indicator-government_led-not = Do not judge it good or bad: government must still lead the tasks that are its duty.
indicator-government_led-source = Study of the collaboration in Batang regency: dominance of government

indicator-participation_level-what = The median level of participation of joint activities held, from 1 (information) to 5 (supporting residents).
indicator-participation_level-numerator = joint activities at levels 3 to 5
indicator-participation_level-denominator = all joint activities held whose level was recorded; the value is the median level
indicator-participation_level-why = Residents who are only told seldom help to protect children. Those who take part in deciding are more likely to act.
indicator-participation_level-not = Do not average it: a level is a rank, not a measure. Not every activity need reach level 5.
indicator-participation_level-source = Wilcox's five levels of participation (1994)

indicator-participation-what = The share of villages that have a PATBM group.
indicator-participation-numerator = villages recorded as having a PATBM group at the period's end
indicator-participation-denominator = all villages of the regencies that reported
indicator-participation-why = Neighbours are often the first to see a change in a child. A trained group of residents knows where to turn.
indicator-participation-not = Do not chase it with decrees alone: a group on record is not always at work.
indicator-participation-source = PATBM, community-based integrated child protection: villages with an active group ÷ all villages

## e. Public satisfaction

indicator-satisfaction_ikm-what = The public satisfaction index over nine elements of service, from 25 to 100.
indicator-satisfaction_ikm-numerator = the sum of the scores of all nine elements over all questionnaires
indicator-satisfaction_ikm-denominator = complete questionnaires, times nine elements
indicator-satisfaction_ikm-why = Families who are treated well come back and tell others. In this way more children get help.
indicator-satisfaction_ikm-not = Do not chase it by choosing content respondents or by asking children to answer in front of staff.
indicator-satisfaction_ikm-source = Permenpan RB 14/2017, Survei Kepuasan Masyarakat

indicator-satisfaction_access-what = The index of satisfaction with requirements, procedure, time and facilities, from 25 to 100.
indicator-satisfaction_access-numerator = the sum of the access index over all questionnaires: 25 times the mean of the four access elements
indicator-satisfaction_access-denominator = complete questionnaires
indicator-satisfaction_access-why = Complicated requirements and long waits can make a child give up asking for help.
indicator-satisfaction_access-not = Do not let it speak for those who never came: only people who reached the service are asked.
indicator-satisfaction_access-source = Permenpan RB 14/2017, Survei Kepuasan Masyarakat: requirements, procedure, time and facilities alone, on the same scale

indicator-satisfaction_without_cost-what = The index of satisfaction over eight elements, leaving out cost, from 25 to 100.
indicator-satisfaction_without_cost-numerator = the sum of the scores of the eight elements other than cost over all questionnaires
indicator-satisfaction_without_cost-denominator = complete questionnaires, times eight elements
indicator-satisfaction_without_cost-why = Services for victims are free anyway. Without cost, one sees what children and families really experience.
indicator-satisfaction_without_cost-not = Do not use it as the official IKM, since the regulation asks for all nine elements.
indicator-satisfaction_without_cost-source = Permenpan RB 14/2017, Survei Kepuasan Masyarakat, eight unsur: services for victims are free, which lifts the index

## Obstacles

indicator-staff_per_children-what = The number of counsellors, child psychologists and legal companions per 10,000 children.
indicator-staff_per_children-numerator = counsellors, child psychologists and legal companions at the period's end
indicator-staff_per_children-denominator = children aged 0–17 in the regencies that reported
indicator-staff_per_children-why = Children need people who have time for them. One worker for tens of thousands of children means a long queue.
indicator-staff_per_children-not = Do not use it to judge staff, or fill it with names who do not work full time.
indicator-staff_per_children-source = Evaluation of the DPPA Kalimantan Tengah, obstacles: few counsellors, child psychologists and legal companions

indicator-staff_certified-what = The share of counsellors, child psychologists and legal companions who are certified.
indicator-staff_certified-numerator = certified staff at the period's end
indicator-staff_certified-denominator = counsellors, child psychologists and legal companions at the period's end
indicator-staff_certified-why = Skill decides whether a child feels safe when speaking.
indicator-staff_certified-not = Do not use it to push out experienced staff who have had no chance of certification yet.
indicator-staff_certified-source = Evaluation of the DPPA Kalimantan Tengah, obstacles: competence of staff

indicator-budget_spent-what = The share of the current year's budget that has been spent.
indicator-budget_spent-numerator = the current year's spending in rupiah, as last sent
indicator-budget_spent-denominator = the current year's budget in rupiah
indicator-budget_spent-why = Money not yet used is a service that has not yet come to a child.
indicator-budget_spent-not = Do not chase it with hurried spending at the year's end: spent does not yet mean useful.
indicator-budget_spent-source = Evaluation of the DPPA Kalimantan Tengah, obstacles: budget and facilities

indicator-budget_per_child-what = The current year's budget per child, in rupiah.
indicator-budget_per_child-numerator = the current year's budget in rupiah
indicator-budget_per_child-denominator = children aged 0–17 in the regencies that reported
indicator-budget_per_child-why = This figure shows whether children in every regency get a fair share of attention.
indicator-budget_per_child-not = Do not simply compare regencies: serving a wide and thinly peopled area costs more.
indicator-budget_per_child-source = Evaluation of the DPPA Kalimantan Tengah, obstacles: budget and facilities

indicator-digital_connection-what = The share of regencies whose digital reporting is connected.
indicator-digital_connection-numerator = regencies whose digital reporting is connected at the period's end
indicator-digital_connection-denominator = regencies that have sent their capacity data
indicator-digital_connection-why = When data are connected, children need not retell their story and referrals do not get lost.
indicator-digital_connection-not = Do not use it as a reason to share children's identities or to close ways of reporting without internet.
indicator-digital_connection-source = Evaluation of the DPPA Kalimantan Tengah, obstacles: no integrated digital reporting

indicator-connected_villages-what = The share of villages that are not blank spots without signal.
indicator-connected_villages-numerator = villages not on the list of blank spots without signal
indicator-connected_villages-denominator = all villages
indicator-connected_villages-why = In a village without signal a child can hardly reach SAPA 129, so help must come in person.
indicator-connected_villages-not = Do not read it as a measure of safety: internet opens the way to help, but also to risk.
indicator-connected_villages-source = 376 blank-spot villages in Central Kalimantan, May 2025

indicator-regulation_stage-what = The share of stages done of all regulations that are or were being drawn up, by the province and by regencies.
indicator-regulation_stage-numerator = stages done by the period's end
indicator-regulation_stage-denominator = six stages for each regulation begun by the period's end, those of the province included
indicator-regulation_stage-why = Without a legal basis, budgets and duties easily change every year.
indicator-regulation_stage-not = Do not chase it with many circulars. See the breakdown by kind of regulation too.
indicator-regulation_stage-source = Evaluation of the DPPA Kalimantan Tengah: academic draft of the Perda submitted, not taken further

indicator-family_literacy-what = The share of villages that have held a family digital-literacy session this year.
indicator-family_literacy-numerator = villages with at least one family digital-literacy session in the current year
indicator-family_literacy-denominator = all villages of the regencies that reported
indicator-family_literacy-why = Children speak more easily when their parents understand life online and do not get angry at once.
indicator-family_literacy-not = Do not chase it with one brief session a village, or leave protection to families alone.
indicator-family_literacy-source = Evaluation of the DPPA Kalimantan Tengah, obstacles: low digital literacy of families

## Glossary

glossary-terms = ocsea, takedown, numerator, denominator, cohort, target, attainment, confidence_interval, signal, sla, reported, documented, verified, no_report, not_verified, reported_zero, nothing_to_count, few, hidden, no_such_service, not_yet_due, ikm, unsur, patbm, participation_level, dapil, cut_off, release

glossary-ocsea-term = OCSEA
glossary-ocsea-meaning = Online child sexual exploitation and abuse: done over the internet or made easier by it.
glossary-takedown-term = Takedown
glossary-takedown-meaning = A request that pictures, videos or talk that harm a child be removed from the internet. It is done once the content is gone.
glossary-numerator-term = Numerator
glossary-numerator-meaning = The number above the line of a fraction: what was achieved. In "9 of 22 reports" it is 9.
glossary-denominator-term = Denominator
glossary-denominator-meaning = The number below the line of a fraction: the whole that it is measured against. In "9 of 22 reports" it is 22.
glossary-cohort-term = Cohort
glossary-cohort-meaning = The reports received in the same month, followed to the end. Their follow-up counts in that month, whenever it happens.
glossary-target-term = Target
glossary-target-meaning = The value agreed for an indicator in a year, with its basis. A target that DPPA has not confirmed is marked.
glossary-attainment-term = Attainment
glossary-attainment-meaning = Value divided by target, times 100. In the score it is 100 at most, so that one surplus hides no shortfall.
glossary-confidence_interval-term = Confidence interval
glossary-confidence_interval-meaning = The range of values that remain plausible around a figure. The fewer the reports, the wider it is.
glossary-signal-term = Signal and ordinary ups and downs
glossary-signal-meaning = A signal is a change larger than the usual ups and downs. All else are ordinary ups and downs, which need no explaining.
glossary-sla-term = Service time limit (SLA)
glossary-sla-meaning = The most working days allowed until the first follow-up, by risk class. An open report past it counts as late.
glossary-reported-term = Reported
glossary-reported-meaning = A figure that a regency sent without a document number so far.
glossary-documented-term = Documented
glossary-documented-meaning = A figure sent with a document number as evidence, not yet checked by the province.
glossary-verified-term = Verified
glossary-verified-meaning = A figure that the province has checked and locked. A correction is a new submission, and both are kept.
glossary-no_report-term = No report received
glossary-no_report-meaning = The regency has not sent data for a month that is due. The situation is unknown; it is not zero.
glossary-not_verified-term = Not yet verified
glossary-not_verified-meaning = The regency has sent its data, but the province has not checked them yet. Seen only where verified figures are chosen; it is not silence.
glossary-reported_zero-term = Reported zero
glossary-reported_zero-meaning = The regency declared that there was none. Zero reports do not yet mean that children are safe.
glossary-nothing_to_count-term = Nothing to count yet
glossary-nothing_to_count-meaning = Data were sent, but there is nothing yet that a share could be of: 0 of 0. For example the share of reports followed up where no report came. It is neither zero nor a hundred percent.
glossary-few-term = Too few
glossary-few-meaning = Counts of people are told to the public at a multiple of 5 drawn by lot. Here the count may be none, or up to four, so that no share or mean of it can be told. This is not zero.
glossary-hidden-term = Hidden
glossary-hidden-meaning = There is a figure, but it is not open: the public gets the counts of the publication plan alone, of regencies by year for example, so that no child can be recognised.
glossary-no_such_service-term = No such service
glossary-no_such_service-meaning = The area has no place with this function of service yet, so there is nothing to count.
glossary-not_yet_due-term = Not yet due
glossary-not_yet_due-meaning = The time for sending data or following up a report is not over, so nothing is judged. A month's data are due on the 10th of the next.
glossary-ikm-term = Public satisfaction index (IKM)
glossary-ikm-meaning = The mean of nine elements of service times 25, so from 25 to 100. Its grade is A, B, C or D under Permenpan RB 14/2017.
glossary-unsur-term = Element (unsur)
glossary-unsur-meaning = One of the nine things that the satisfaction survey asks about, such as requirements, time or staff behaviour. It scores 1 to 4.
glossary-patbm-term = PATBM
glossary-patbm-meaning = Community-based integrated child protection: a group of village residents who prevent violence and help children find support.
glossary-participation_level-term = Wilcox level of participation
glossary-participation_level-meaning = Five levels of the residents' part: information, consultation, deciding together, acting together and supporting. The median is shown, never a mean.
glossary-dapil-term = Electoral district (dapil)
glossary-dapil-meaning = Regencies that together elect members of the provincial council (DPRD). Central Kalimantan has five.
glossary-cut_off-term = Cut-off
glossary-cut_off-meaning = The last day whose data are counted. Open reports are judged late or not on that day.
glossary-release-term = Release
glossary-release-meaning = A set of figures published together and never changed afterwards. Every document names its release so that its figures can be checked.
