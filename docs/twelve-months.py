#!/usr/bin/env python3
"""Twelve months of one athlete as a picture: load, quick minutes and calf work, week by week.

usage: twelve-months.py FOLDER ATHLETE PNG

FOLDER is what `soleus export` wrote, as CSV. Needs pandas and matplotlib. In a notebook, the parts between the
lines are cells.
"""
import glob
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import pandas as pd

folder, athlete, picture = sys.argv[1:]


def table(name):
    """A table of the athlete, all years after one another."""
    files = sorted(glob.glob(f"{folder}/{name}/athlete={glob.escape(athlete)}/year=[0-9]*/{name}.csv"))
    return pd.concat([pd.read_csv(file) for file in files])


# ----------------------------------------------------------------------------- The weeks, up to the last one that is over

weeks = table("weeks")
weeks = weeks[weeks["status"] != "provisional"]
weeks = weeks.set_index(pd.to_datetime(weeks["from_day"]))
# A week that has no row is as unknown as one without files.
weeks = weeks.reindex(pd.date_range(end=weeks.index.max(), periods=52, freq="7D"))
unknown = weeks["easy_km"].isna()

# ----------------------------------------------------------------------------- Sets of the calf, and the heaviest of each week

sets = table("sets")
sets = sets[sets["emphasis"].isin(["soleus", "calf"]) & (sets["set_kind"] != "warm-up")]
day = pd.to_datetime(sets["day"])
sets = sets.assign(monday=day - pd.to_timedelta(day.dt.day_of_week, unit="D"))
work = sets.groupby(["monday", "emphasis"]).size().unstack(fill_value=0).reindex(weeks.index)
heaviest = sets.groupby("monday")["load_per_leg_kg"].max().reindex(weeks.index)

# ----------------------------------------------------------------------------- Three charts, one above the other

RUN, QUICK, SOLEUS, CALF, INK = "#1d4e89", "#c8553d", "#2a7f62", "#9ccfb6", "#333333"
plt.rcParams.update({"font.size": 9, "axes.spines.top": False, "axes.spines.right": False, "text.color": INK})
figure, (load, quick, strength) = plt.subplots(
    3, 1, figsize=(10, 7.5), sharex=True, height_ratios=[3, 2, 2], layout="constrained")
figure.suptitle(f"{weeks['athlete_name'].dropna().iloc[-1]}: twelve months, week by week", x=0.01, ha="left")
bars = {"width": 5.5, "align": "center"}

load.bar(weeks.index, weeks["easy_km"], color=RUN, **bars)
load.vlines(weeks.index, weeks["easy_km_low"], weeks["easy_km_high"], color=INK, linewidth=1)
usual = weeks["usual_easy_km"]
load.step(weeks.index, usual, where="mid", color=INK, linestyle=":", linewidth=1.2, label="usual: median of twelve weeks before")
load.set_ylabel("easy km")
load.set_title("Soleus load, with its 10 to 90 % band", loc="left", fontsize=9)
load.legend(frameon=False, loc="upper left", ncols=2)

quick.bar(weeks.index, weeks["quick_s"] / 60, color=QUICK, **bars)
quick.set_ylabel("minutes")
quick.set_title("Quick running", loc="left", fontsize=9)

below = 0
for emphasis, colour in [("soleus", SOLEUS), ("calf", CALF)]:
    if emphasis in work:
        strength.bar(weeks.index, work[emphasis], bottom=below, color=colour, label=f"{emphasis} sets", **bars)
        below = below + work[emphasis]
strength.set_ylabel("sets")
strength.set_title("Calf work, and the heaviest load on a leg", loc="left", fontsize=9)
weight = strength.twinx()
weight.plot(heaviest.index, heaviest, color=INK, marker=".", linewidth=0.8, label="heaviest, kg")
weight.set_ylabel("kg")
weight.set_ylim(0, 1.3 * max(1, heaviest.max(skipna=True)))
weight.spines["right"].set_visible(True)
handles = [axis.get_legend_handles_labels() for axis in (strength, weight)]
strength.legend(*[sum(parts, []) for parts in zip(*handles)], frameon=False, loc="upper left", ncols=3)

for chart in (load, quick, strength):
    chart.set_ylim(top=chart.get_ylim()[1] * 1.18)
for chart in (load, quick):
    for monday in weeks.index[unknown]:
        chart.axvspan(monday - pd.Timedelta(days=3.5), monday + pd.Timedelta(days=3.5), color="#eeeeee", zorder=0)
if unknown.any():
    figure.supxlabel("grey: no files, unknown and not rest", x=0.01, ha="left", fontsize=8)

# Without the date of drawing: the same tables give the same picture.
figure.savefig(picture, dpi=100, metadata={"Software": None})
